package org.cehrs.practice.lti.launch;

import java.time.Instant;
import org.cehrs.practice.lti.LoginState;
import org.cehrs.practice.lti.Registration;

/** A token on trial, with the login it answers and the platform that login was sent to. */
record Candidate(IdToken token, LoginState login, Registration registration, Instant now) {}
