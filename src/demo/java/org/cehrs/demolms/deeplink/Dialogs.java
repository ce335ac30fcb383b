package org.cehrs.demolms.deeplink;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.cehrs.demolms.http.Refused;
import org.cehrs.demolms.http.Request;
import org.cehrs.demolms.http.Response;
import org.cehrs.demolms.launch.Launches;
import org.cehrs.demolms.launch.Message;
import org.cehrs.demolms.launch.Placement;
import org.cehrs.demolms.pages.Sessions;
import org.cehrs.demolms.pages.ToolFrame;
import org.cehrs.demolms.pages.Visit;
import org.cehrs.demolms.platform.TimeAndChance;
import org.cehrs.demolms.platform.Tool;

/** Opens the tool for a teacher to choose content in (Deep Linking 2.0). */
public final class Dialogs {

  private final Map<String, Dialog> open = new ConcurrentHashMap<>();
  private final Sessions sessions;
  private final ToolFrame frame;
  private final DeepLinkHabits habits;
  private final TimeAndChance world;

  public Dialogs(Sessions sessions, ToolFrame frame, DeepLinkHabits habits, TimeAndChance world) {
    this.sessions = sessions;
    this.frame = frame;
    this.habits = habits;
    this.world = world;
  }

  /** The page with the dialog. */
  public Response show(Request request) {
    return sessions.teaching(
        request,
        visit ->
            frame.dialog(
                visit, "Add exam", "/course/add/launch?tool=" + tool(request, visit).clientId()));
  }

  /** What the dialog's frame loads first. */
  public Response launch(Request request, Launches launches) {
    return sessions.teaching(
        request,
        visit -> {
          var dialog = new Dialog(visit, tool(request, visit), world.secret());
          open.put(dialog.secret(), dialog);
          var message = new Message.Pick(habits.settings(dialog));
          return launches.begin(visit, dialog.tool(), message, Placement.FRAME);
        });
  }

  /** Ends a dialog; empty where there is none that is open. */
  Optional<Dialog> take(String secret) {
    return Optional.ofNullable(open.remove(secret));
  }

  private static Tool tool(Request request, Visit visit) {
    String clientId =
        request.query().get("tool").orElseGet(() -> visit.platform().tools().first().clientId());
    return visit
        .platform()
        .tools()
        .find(clientId)
        .orElseThrow(() -> Refused.because(404, "There is no tool \"" + clientId + "\"."));
  }
}
