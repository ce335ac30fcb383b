package org.cehrs.practice.setup;

import org.cehrs.practice.bankfiles.BankFaults;
import org.cehrs.practice.lti.keys.OtherKeys;
import org.cehrs.practice.lti.registration.RegistrationFault;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** A start that ends because of a file says which one, where and why, without a stack trace. */
class FaultyFiles implements FailureAnalyzer {

  @Override
  public @Nullable FailureAnalysis analyze(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof BankFaults) {
        return analysis(cause, "Mend the named lines in db/bank and start again.");
      }
      if (cause instanceof OtherKeys) {
        return analysis(
            cause,
            "Mount the folder of the other nodes (CEHRS_KEYS), or restore it from its backup."
                + " Where the keys are lost for good, run the command accept-keys and start"
                + " again.");
      }
      if (cause instanceof SettingsFault) {
        return analysis(cause, "Mend these settings in the environment and start again.");
      }
      if (cause instanceof RegistrationFault) {
        return analysis(cause, "Mend the named lines in registrations.yml and start again.");
      }
    }
    return null;
  }

  private static FailureAnalysis analysis(Throwable cause, String action) {
    return new FailureAnalysis(cause.getMessage(), action, cause);
  }
}
