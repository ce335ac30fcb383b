package org.cehrs.demolms.platform;

import org.cehrs.demolms.http.PathTemplate;

/**
 * Where a product keeps what tools use.
 *
 * @param lineItem has one variable, the line item's id; scores and results stand below it
 * @param query what every line item address ends in, as in {@code type_id=1}; may be empty
 */
public record Paths(
    String authorization,
    String jwks,
    String token,
    String lineItems,
    PathTemplate lineItem,
    String memberships,
    String query) {}
