package org.cehrs.practice.web.pages;

/**
 * Where a script asks the platform to keep data (LTI Platform Storage).
 *
 * @param target name of the platform's frame, or {@code _parent}
 * @param origin the only one to talk to
 * @param key distinguishes this login's data from all others'
 */
public record StoragePlace(String target, String origin, String key) {}
