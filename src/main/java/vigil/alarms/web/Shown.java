package vigil.alarms.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigil.alarms.FindAlarms;
import vigil.web.ProblemKind;
import vigil.web.RequestProblem;

/**
 * What stood on the page of alarms when somebody marked some of them.
 *
 * @param listed the alarms on the page that were not seen yet
 * @param chosen those that were ticked
 * @param all whether all of the page are meant; never those that have come since
 * @param unseen whether the page showed only what was not seen
 */
record Shown(
        @Nullable List<String> listed,
        @Nullable List<String> chosen,
        @Nullable Boolean all,
        @Nullable Boolean onlyUnseen,
        @Nullable Integer page) {

    Shown {
        page = page == null ? Integer.valueOf(1) : Integer.valueOf(Math.clamp(page, 1, FindAlarms.LAST_PAGE));
    }

    boolean unseen() {
        return Boolean.TRUE.equals(onlyUnseen);
    }

    /** The alarms that are meant, each once; a page has no more of them than {@link FindAlarms#PAGE_SIZE}. */
    List<String> wanted() {
        List<String> wanted = Stream.ofNullable(Boolean.TRUE.equals(all) ? listed : chosen)
                .flatMap(List::stream)
                .filter(alarm -> !alarm.isBlank())
                .distinct()
                .toList();
        if (wanted.size() > FindAlarms.PAGE_SIZE) throw new RequestProblem(ProblemKind.MALFORMED);
        return wanted;
    }
}
