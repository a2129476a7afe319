package vigil.casefile.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.casefile.Timeline.Group;
import vigil.casefile.Timeline.Item;
import vigil.kernel.Names;

/**
 * What of a timeline a reader wants to see, and along which axis. Unless the reader filtered, every chapter is shown and
 * what the law computed by itself is not.
 *
 * @param group codes of the chapters to show
 * @param axis {@code happened}, otherwise by recording
 */
record TimelineChoice(
        @Nullable Boolean filtered, @Nullable List<String> group, @Nullable Boolean computed, @Nullable String axis) {

    boolean byHappening() {
        return "happened".equals(axis);
    }

    boolean showsComputed() {
        return Boolean.TRUE.equals(computed);
    }

    boolean shows(Item item) {
        return groups().contains(item.group()) && (showsComputed() || !item.computed());
    }

    Set<Group> groups() {
        if (!Boolean.TRUE.equals(filtered)) return EnumSet.allOf(Group.class);
        Set<Group> chosen = EnumSet.noneOf(Group.class);
        List<String> codes = group == null ? List.of() : group;
        Arrays.stream(Group.values()).filter(one -> codes.contains(Names.of(one))).forEach(chosen::add);
        return chosen;
    }
}
