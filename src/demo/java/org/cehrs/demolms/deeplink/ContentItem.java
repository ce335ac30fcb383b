package org.cehrs.demolms.deeplink;

import java.util.Optional;
import org.cehrs.demolms.course.LineItem;
import org.cehrs.demolms.course.Link;

/** A link that a tool gave back, and the line item that it wants for it. */
public record ContentItem(Link.Content link, Optional<LineItem.Content> lineItem) {}
