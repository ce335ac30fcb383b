package org.cehrs.practice.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.cehrs.practice.running.DemoWorld;
import org.cehrs.practice.running.LaunchClient;
import org.cehrs.practice.running.ServedPlatform;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What a launch costs, counted: signature checks, database transactions, network calls. */
class LaunchCostTest {

  private static final AtomicInteger TRANSACTIONS = new AtomicInteger();

  /** Counts the transactions of requests: a statement outside of any is one of its own. */
  @Configuration(proxyBeanMethods = false)
  static class Counting {

    @Bean
    ExecuteListenerProvider countedTransactions() {
      return new DefaultExecuteListenerProvider(ExecuteListener.onExecuteStart(Counting::count));
    }

    private static void count(ExecuteContext statement) {
      if (!isOfALogin()) {
        return;
      }
      if (!TransactionSynchronizationManager.isActualTransactionActive()) {
        TRANSACTIONS.incrementAndGet();
      } else if (!TransactionSynchronizationManager.hasResource(TRANSACTIONS)) {
        TransactionSynchronizationManager.bindResource(TRANSACTIONS, "counted");
        TransactionSynchronizationManager.registerSynchronization(new Counted());
        TRANSACTIONS.incrementAndGet();
      }
    }

    private static boolean isOfALogin() {
      return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
          .map(request -> ((ServletRequestAttributes) request).getRequest().getRequestURI())
          .filter(path -> path.startsWith("/lti/"))
          .isPresent();
    }
  }

  private static final class Counted implements TransactionSynchronization {

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResource(TRANSACTIONS);
    }
  }

  private static ServedPlatform platform;
  private static DemoWorld world;
  private static LaunchClient client;

  @BeforeAll
  static void start() {
    CountedSignatures.install();
    platform = ServedPlatform.start();
    world =
        DemoWorld.start(
            DemoWorld.Run.trusting(platform.platform().registrationYaml()).with(Counting.class));
    client = new LaunchClient(world.tool(), platform.platform());
  }

  @AfterAll
  static void stop() {
    world.close();
    platform.close();
    CountedSignatures.remove();
  }

  private static int transactionsOf(Runnable act) {
    TRANSACTIONS.set(0);
    act.run();
    return TRANSACTIONS.get();
  }

  private static void launch(LaunchClient.Begun login) {
    assertThat(client.launch(login, client.claims(login)).statusCode()).isEqualTo(303);
  }

  @Test
  void aLaunchTakesOneSignatureCheckTwoTransactionsAndNoNetworkCall() {
    launch(client.begin());
    int fetched = platform.keyFetches();
    LaunchClient.Begun login = client.begin();

    String token = platform.platform().idToken(client.claims(login));
    int checked = CountedSignatures.checks();

    assertThat(transactionsOf(() -> client.launch(login, token))).isEqualTo(2);
    assertThat(CountedSignatures.checks() - checked).isEqualTo(1);
    assertThat(platform.keyFetches()).isEqualTo(fetched);
  }

  @Test
  void aNewPersonAndCourseTakeNoMore() {
    launch(client.begin());
    LaunchClient.Begun login = client.begin();
    var claims = client.claims(login);
    claims.put("sub", "a newcomer");
    claims.put(
        "https://purl.imsglobal.org/spec/lti/claim/context",
        Map.of("id", "a new course", "title", "New"));

    assertThat(transactionsOf(() -> client.launch(login, claims))).isEqualTo(2);
  }

  @Test
  void aLoginReadsOnceAndWritesNothing() {
    assertThat(transactionsOf(client::begin)).isEqualTo(1);
  }

  @Test
  void aForgedLaunchReadsOnceAndWritesNothing() {
    launch(client.begin());
    LaunchClient.Begun login = client.begin();
    String token = platform.platform().idToken(client.claims(login));
    int broken = token.lastIndexOf('.') + 1;
    String forged = token.substring(0, broken) + "AAAA" + token.substring(broken + 4);

    assertThat(transactionsOf(() -> client.launch(login, forged))).isEqualTo(1);
  }
}
