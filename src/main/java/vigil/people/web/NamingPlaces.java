package vigil.people.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import vigil.people.FindNaming.Fate;
import vigil.people.FindNaming.Place;

/**
 * Where a name stands, as it is shown: the whole name before its parts, both case by case, and in each what has the same fate
 * together.
 */
public record NamingPlaces(List<Subject> whole, List<Subject> parts) {

    /**
     * The places of one case, person or report.
     *
     * @param about its number or id
     * @param count how many places there are
     */
    public record Subject(String about, int count, List<Lot> lots) {}

    /** Places that have the same fate, each event once. */
    public record Lot(Fate fate, List<Place> events) {}

    static NamingPlaces of(List<Place> places) {
        return new NamingPlaces(subjects(places, Place::inFull), subjects(places, place -> !place.inFull()));
    }

    /** How many places there are that name a part only. */
    public int inPart() {
        return parts.stream().mapToInt(Subject::count).sum();
    }

    private static List<Subject> subjects(List<Place> places, Predicate<Place> wanted) {
        Map<String, List<Place>> byAbout = new LinkedHashMap<>();
        places.stream()
                .filter(wanted)
                .forEach(place -> byAbout.computeIfAbsent(place.about(), _ -> new ArrayList<>()).add(place));
        return byAbout.entrySet().stream()
                .map(one -> new Subject(one.getKey(), one.getValue().size(), lots(one.getValue())))
                .toList();
    }

    private static List<Lot> lots(List<Place> places) {
        Map<Fate, Map<Long, Place>> lots = new EnumMap<>(Fate.class);
        places.forEach(place -> lots.computeIfAbsent(place.fate(), _ -> new LinkedHashMap<>()).putIfAbsent(place.position(), place));
        return lots.entrySet().stream()
                .map(lot -> new Lot(lot.getKey(), List.copyOf(lot.getValue().values())))
                .toList();
    }
}
