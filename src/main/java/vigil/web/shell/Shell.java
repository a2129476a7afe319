package vigil.web.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import vigil.ground.Mode;
import vigil.ground.Settings;
import vigil.kernel.Actor;
import vigil.kernel.Names;
import vigil.security.SignedIn;
import vigil.web.NavigationItem;
import vigil.web.PageNotice;

/** What the layout needs to know of the request it surrounds; every template sees it as {@code shell}. */
@Component
public class Shell {

    private final boolean demonstration;
    private final List<NavigationItem> items;
    private final List<PageNotice> notices;

    Shell(Settings settings, List<NavigationItem> items, List<PageNotice> notices) {
        this.notices = notices;
        this.demonstration = settings.mode() == Mode.DEMO;
        this.items = items.stream().sorted(Comparator.comparingInt(NavigationItem::order)).toList();
    }

    /** Who is signed in; {@code null} for nobody. */
    public @Nullable Actor getMe() {
        return SignedIn.actor().orElse(null);
    }

    /** The outside code of the role of who is signed in. */
    public String getRole() {
        return SignedIn.actor().map(actor -> Names.of(actor.role())).orElse("");
    }

    /** Whether this is a demonstration, which every page says. */
    public boolean isDemonstration() {
        return demonstration;
    }

    /** What who is signed in must be told on every page as long as it lasts. */
    public List<PageNotice.Said> getNotices() {
        return SignedIn.actor()
                .map(actor -> notices.stream()
                        .flatMap(notice -> notice.now().stream())
                        .filter(said -> said.shownTo().contains(actor.role()))
                        .toList())
                .orElse(List.of());
    }

    /** Whether who is signed in may open the page that says more. */
    public boolean leads(PageNotice.Said said) {
        return said.path() != null && SignedIn.actor().filter(actor -> said.mayOpen().contains(actor.role())).isPresent();
    }

    /** The pages that who is signed in may open, of the first row. */
    public List<NavigationItem> getNavigation() {
        return shown(item -> item.under() == null);
    }

    /** The pages that who is signed in may open and that stand together under an entry, itself first. */
    public List<NavigationItem> below(String path) {
        return shown(item -> item.path().equals(path) || path.equals(item.under()));
    }

    private List<NavigationItem> shown(Predicate<NavigationItem> wanted) {
        return SignedIn.actor()
                .map(actor -> items.stream()
                        .filter(item -> item.shownTo().contains(actor.role()))
                        .filter(wanted)
                        .toList())
                .orElse(List.of());
    }

    /** The address of another page of the list that this page shows, asked for in the same way. */
    public String turned(long page) {
        HttpServletRequest request = request();
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(request.getRequestURI());
        if (request.getQueryString() != null) address.query(request.getQueryString());
        return address.replaceQueryParam("page", page).build().toUriString();
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) Objects.requireNonNull(RequestContextHolder.getRequestAttributes()))
                .getRequest();
    }

    /** Path and query of this page. */
    public String getHere() {
        HttpServletRequest request = request();
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (failed != null) return failed.toString();
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }
}
