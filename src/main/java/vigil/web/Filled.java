package vigil.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vigil.fields.FormField;
import vigil.fields.FormField.Kind;

/**
 * What somebody has written into a form, as it was written. Names with a leading underscore are the page's own.
 *
 * @param values by the name of the input
 */
public record Filled(Map<String, String[]> values) {

    private static final Filled NOTHING = new Filled(Map.of());

    public static Filled nothing() {
        return NOTHING;
    }

    /** The text of an input; empty when it is not there. */
    public String of(String name) {
        String[] all = values.get(name);
        return all == null || all.length == 0 ? "" : all[0];
    }

    /** All values of an input that may have several. */
    public List<String> all(String name) {
        return List.of(values.getOrDefault(name, new String[0]));
    }

    public boolean isBlank(String name) {
        return of(name).isBlank();
    }

    /** Whether anything is written in a field or below it. */
    public boolean has(String path) {
        return values.entrySet().stream()
                .filter(entry -> isWithin(entry.getKey(), path))
                .anyMatch(entry -> !String.join("", entry.getValue()).isBlank());
    }

    /** The indexes of the rows of a list, in order. */
    public List<Integer> rows(String path) {
        Pattern row = Pattern.compile(Pattern.quote(path) + "\\[(\\d{1,4})].*");
        TreeSet<Integer> indexes = new TreeSet<>();
        values.keySet().forEach(name -> {
            Matcher matcher = row.matcher(name);
            if (matcher.matches()) indexes.add(Integer.valueOf(matcher.group(1)));
        });
        return List.copyOf(indexes);
    }

    /**
     * What is to be read as a command: a moment's day and time of day become one time with the precision they have, so that
     * no hour is made up; of casualties that name one class the others are zero.
     */
    public Filled completed(List<FormField> fields) {
        Map<String, String[]> all = new TreeMap<>(values);
        for (FormField moment : ofKind(fields, Kind.MOMENT)) moment(moment.path(), all);
        for (FormField group : ofKind(fields, Kind.GROUP)) {
            if (group.name().equals("casualties") && has(group.path())) zeros(group, all);
        }
        return new Filled(all);
    }

    private void moment(String path, Map<String, String[]> all) {
        String day = of(path + ".at");
        String time = of("_" + path + ".time");
        if (day.isBlank()) {
            if (!time.isBlank()) all.remove(path + ".at");
            return;
        }
        String precision = of(path + ".precision");
        if (precision.isBlank()) {
            all.put(path + ".precision", new String[] {time.isBlank() ? "date" : "minute"});
        }
        if (!time.isBlank()) {
            all.put(path + ".at", new String[] {day + "T" + time});
        } else if (needsTime(precision)) {
            all.remove(path + ".at");
        }
    }

    private static boolean needsTime(String precision) {
        return List.of("minute", "about", "hour").contains(precision);
    }

    private void zeros(FormField group, Map<String, String[]> all) {
        group.parts().stream()
                .filter(part -> part.kind() == Kind.NUMBER && isBlank(part.path()))
                .forEach(part -> all.put(part.path(), new String[] {"0"}));
    }

    private static List<FormField> ofKind(List<FormField> fields, Kind kind) {
        List<FormField> found = new ArrayList<>();
        fields.stream().filter(field -> field.kind() == kind).forEach(found::add);
        return found;
    }

    private static boolean isWithin(String name, String path) {
        String own = name.startsWith("_") ? name.substring(1) : name;
        return own.equals(path) || own.startsWith(path + ".") || own.startsWith(path + "[");
    }
}
