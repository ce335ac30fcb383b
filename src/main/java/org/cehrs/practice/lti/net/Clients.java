package org.cehrs.practice.lti.net;

import java.time.Duration;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** Sets the client up: no redirects, retries, cookies or proxies of its own. */
final class Clients {

  private static final int CONNECTIONS = 200;

  // A slow platform occupies its own connections only.
  private static final int CONNECTIONS_PER_HOST = 20;

  private Clients() {}

  static CloseableHttpClient client(DnsResolver lookup, Limits limits) {
    return HttpClients.custom()
        .setConnectionManager(connections(lookup, limits))
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setConnectionRequestTimeout(timeout(limits.connect()))
                .setResponseTimeout(timeout(limits.silence()))
                .build())
        .setUserAgent("cehrs-practice")
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression()
        .build();
  }

  private static PoolingHttpClientConnectionManager connections(DnsResolver lookup, Limits limits) {
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setDnsResolver(lookup)
        .setMaxConnTotal(CONNECTIONS)
        .setMaxConnPerRoute(CONNECTIONS_PER_HOST)
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(timeout(limits.connect()))
                .setSocketTimeout(timeout(limits.silence()))
                .setTimeToLive(TimeValue.ofMinutes(1))
                .build())
        .build();
  }

  private static Timeout timeout(Duration duration) {
    return Timeout.ofMilliseconds(duration.toMillis());
  }
}
