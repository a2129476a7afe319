package vigil.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.kernel.Role;

/**
 * An entry of the navigation; every room with a page of its own hands one in as a bean. Several pages may stand together under
 * one entry, which then names them all once it is opened.
 *
 * @param order smaller stands further left
 * @param label message code of its words
 * @param shownTo the roles that may open the page
 * @param prominent whether it is something to do rather than somewhere to go
 * @param under path of the entry it stands under, {@code null} for the first row
 */
public record NavigationItem(int order, String path, String label, Set<Role> shownTo, boolean prominent, @Nullable String under) {

    public NavigationItem {
        shownTo = Set.copyOf(shownTo);
    }

    /** An entry of the first row. */
    public NavigationItem(int order, String path, String label, Set<Role> shownTo, boolean prominent) {
        this(order, path, label, shownTo, prominent, null);
    }
}
