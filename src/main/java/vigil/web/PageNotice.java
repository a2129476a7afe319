package vigil.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.kernel.Role;

/** What every page says above everything else for as long as it lasts; a room with something to say hands in a bean. */
@FunctionalInterface
public interface PageNotice {

    /** What there is to say now, most often nothing. Asked for every page: it must not wait. */
    List<Said> now();

    /**
     * One sentence.
     *
     * @param code its message code
     * @param details what is put into it
     * @param shownTo the roles that are told
     * @param path page that says more, {@code null} for none
     * @param mayOpen the roles that may open that page
     */
    record Said(String code, List<Object> details, Set<Role> shownTo, @Nullable String path, Set<Role> mayOpen) {

        public Said {
            details = List.copyOf(details);
            shownTo = Set.copyOf(shownTo);
            mayOpen = Set.copyOf(mayOpen);
        }

        /** What is put into the sentence, as the templates want it. */
        public Object[] arguments() {
            return details.toArray();
        }
    }
}
