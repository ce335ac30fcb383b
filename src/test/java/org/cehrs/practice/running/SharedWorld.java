package org.cehrs.practice.running;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives test classes one and the same world, which is started for the first and stopped after the
 * last of them. Its clock only ever goes on.
 */
public final class SharedWorld implements ParameterResolver {

  private static final Namespace SHARED = Namespace.create(SharedWorld.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == DemoWorld.class;
  }

  @Override
  public DemoWorld resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(SHARED)
        .computeIfAbsent(DemoWorld.class, type -> DemoWorld.start(), DemoWorld.class);
  }
}
