-- Client id of the page that left an attempt: where nobody holds it, that page alone may still write.
alter table attempt add column left_by varchar(36);

-- Who left attempts in progress was not kept: in all likelihood the page that saved last.
update attempt set left_by =
    (select client_id from answer_event where attempt_id = attempt.id and seq = attempt.last_seq)
  where submitted_at is null and holder is null;
