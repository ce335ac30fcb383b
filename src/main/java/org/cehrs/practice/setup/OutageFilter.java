package org.cehrs.practice.setup;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.cehrs.practice.store.DatabaseTrouble;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Drops lines that carry a failure of a database in trouble. The pool, jOOQ, the scheduler and
 * whoever waits for them each write one for every try, with a stack trace, for as long as it lasts;
 * {@link DatabaseOutage} has told it.
 */
@Component
class OutageFilter extends TurboFilter implements DisposableBean {

  private final LoggerContext loggers = (LoggerContext) LoggerFactory.getILoggerFactory();

  OutageFilter() {
    loggers.addTurboFilter(this);
  }

  @Override
  public FilterReply decide(
      @Nullable Marker marker,
      Logger logger,
      Level level,
      @Nullable String format,
      Object @Nullable [] arguments,
      @Nullable Throwable failure) {
    Object thrown = failure == null ? last(arguments) : failure;
    return thrown instanceof Throwable it && DatabaseTrouble.of(it).isPresent()
        ? FilterReply.DENY
        : FilterReply.NEUTRAL;
  }

  /** Where the message has arguments, the failure is behind them. */
  private static @Nullable Object last(Object @Nullable [] arguments) {
    return arguments == null || arguments.length == 0 ? null : arguments[arguments.length - 1];
  }

  @Override
  public void destroy() {
    loggers.getTurboFilterList().remove(this);
  }
}
