package vigil.web;

import java.util.Set;
import vigil.kernel.Role;

/**
 * An entry of the navigation; every room with a page of its own hands one in as a bean.
 *
 * @param order smaller stands further left
 * @param label message code of its words
 * @param shownTo the roles that may open the page
 * @param prominent whether it is something to do rather than somewhere to go
 */
public record NavigationItem(int order, String path, String label, Set<Role> shownTo, boolean prominent) {

    public NavigationItem {
        shownTo = Set.copyOf(shownTo);
    }
}
