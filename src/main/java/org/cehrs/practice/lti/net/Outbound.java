package org.cehrs.practice.lti.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/**
 * The one HTTP client: every address is held to the {@linkplain HostRule rule of hosts}, every
 * answer to limits of time and size. Nothing is retried here.
 */
public final class Outbound implements AutoCloseable {

  private final HostRule rule;
  private final Limits limits;
  private final CallWatch watch;
  private final CloseableHttpClient client;
  private final ScheduledThreadPoolExecutor deadlines;

  /**
   * @param trustedHosts host:port pairs that may be private or plain http
   */
  public Outbound(Set<String> trustedHosts) {
    this(trustedHosts, CallWatch.NONE);
  }

  /**
   * Tells somebody of its calls.
   *
   * @param trustedHosts host:port pairs that may be private or plain http
   */
  public Outbound(Set<String> trustedHosts, CallWatch watch) {
    this(new HostRule(trustedHosts), InetAddress::getAllByName, Limits.USUAL, watch);
  }

  Outbound(HostRule rule, CheckedLookup.Names names, Limits limits) {
    this(rule, names, limits, CallWatch.NONE);
  }

  private Outbound(HostRule rule, CheckedLookup.Names names, Limits limits, CallWatch watch) {
    this.rule = rule;
    this.limits = limits;
    this.watch = watch;
    this.client = Clients.client(new CheckedLookup(rule, names), limits);
    this.deadlines =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("outbound-deadlines").factory());
    this.deadlines.setRemoveOnCancelPolicy(true);
  }

  /** Why a browser may not be sent to post to an address; empty where it may. */
  public Optional<String> browserObjection(URI target) {
    return rule.browserObjection(target);
  }

  /** Sends one request. A redirect is an answer like any other: a token must not travel on. */
  public Answer send(Call call) throws OutboundFailed {
    return send(call, limits.whole());
  }

  private Answer send(Call call, Duration left) throws OutboundFailed {
    Optional<String> objection = rule.objection(call.target());
    if (objection.isPresent()) {
      throw OutboundFailed.forbidden(
          shown(call.target()) + " " + objection.get(), new IOException());
    }
    long begun = System.nanoTime();
    String outcome = "unanswered";
    HttpUriRequestBase request = request(call);
    Future<?> deadline =
        deadlines.schedule(request::cancel, left.toMillis(), TimeUnit.MILLISECONDS);
    try {
      Answer answer = client.execute(request, new AnswerReader(limits.bytes()));
      outcome = String.valueOf(answer.status());
      return answer;
    } catch (CheckedLookup.ForbiddenHost e) {
      throw OutboundFailed.forbidden(e.objection(), e);
    } catch (IOException e) {
      throw OutboundFailed.unreachable(
          reason(call.target().getHost(), request.isCancelled(), e), e);
    } finally {
      deadline.cancel(false);
      watch.over(call.target().getHost(), outcome, Duration.ofNanos(System.nanoTime() - begun));
    }
  }

  /**
   * Reads a public document; redirects are followed, each hop held to the rule of hosts, and all of
   * them together to the time of one call.
   */
  public Answer fetch(Call call) throws OutboundFailed {
    long end = System.nanoTime() + limits.whole().toNanos();
    Call next = call;
    for (int hop = 0; hop <= limits.hops(); hop++) {
      Answer answer = send(next, Duration.ofNanos(end - System.nanoTime()));
      Optional<URI> further = Redirect.of(next.target(), answer);
      if (further.isEmpty()) {
        return answer;
      }
      next = next.to(further.get());
    }
    throw OutboundFailed.unreachable(
        shown(call.target()) + " redirects more than " + limits.hops() + " times",
        new IOException());
  }

  @Override
  public void close() throws IOException {
    deadlines.shutdownNow();
    client.close();
  }

  /** Without its query, which may hold a token. */
  static String shown(URI target) {
    return target.getRawQuery() == null
        ? target.toString()
        : target.toString().substring(0, target.toString().indexOf('?'));
  }

  private static HttpUriRequestBase request(Call call) {
    HttpUriRequestBase request = new HttpUriRequestBase(call.method(), call.target());
    call.headers().forEach(request::setHeader);
    // The content type is among the headers: some platforms compare it character by character.
    call.body()
        .map(body -> body.getBytes(StandardCharsets.UTF_8))
        .ifPresent(body -> request.setEntity(new ByteArrayEntity(body, null)));
    return request;
  }

  private String reason(String host, boolean cancelled, IOException failure) {
    if (cancelled) {
      return host + " did not finish its answer within " + limits.whole().toSeconds() + " s";
    }
    return switch (failure) {
      case UnknownHostException e -> "the name " + host + " cannot be resolved";
      case SocketTimeoutException e -> host + " does not answer";
      case SSLException e -> host + " has no valid TLS certificate or no TLS";
      case AnswerReader.TooLarge e ->
          host + " answered with more than " + limits.bytes() + " bytes";
      default -> host + " cannot be reached: " + failure.getClass().getSimpleName();
    };
  }
}
