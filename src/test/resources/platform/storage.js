// A platform's side of LTI Platform Storage, in the messages that Canvas was seen to send, with faults for the
// asking: ?behaviour=silent, liar, stranger or full. SEEN is set by the server.
const behaviour = new URLSearchParams(location.search).get('behaviour') ?? 'answers';
window.kept = {};
window.everKept = {};
window.heard = [];

function answerTo({ subject, message_id, key, value }) {
  if (subject === 'lti.capabilities') {
    return { ...SEEN.capabilities.response, message_id };
  }
  if (subject === 'lti.get_data') {
    const found = behaviour === 'liar' ? 'another login' : (window.kept[key] ?? null);
    return { ...SEEN.get.response, message_id, key, value: found };
  }
  if (behaviour === 'full') {
    return { ...SEEN.error, message_id };
  }
  if (value === null) {
    delete window.kept[key];
    return { ...SEEN.delete.response, message_id, key };
  }
  window.kept[key] = window.everKept[key] = value;
  return { ...SEEN.put.response, message_id, key, value };
}

window.addEventListener('message', ({ source, origin, data }) => {
  if (!data?.message_id) {
    return;
  }
  window.heard.push({ subject: data.subject, fields: Object.keys(data).sort().join(), origin });
  const answer = answerTo(data);
  if (behaviour === 'stranger') {
    // Another origin answers all that was asked of us, as we would have.
    document.querySelector('iframe[name=stranger]').contentWindow.postMessage(answer, '*');
  } else if (behaviour !== 'silent') {
    source.postMessage(answer, origin);
  }
});
