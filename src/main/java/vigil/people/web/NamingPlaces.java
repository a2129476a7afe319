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
 * Where a name stands, as it is shown: the whole name before its parts; of both first the cases and persons one by one, in each
 * what has the same fate together, then everything else by what it is.
 */
public record NamingPlaces(Part whole, Part parts) {

    private static final String CASE = "\\d{2}-\\d{4}-\\d+";
    private static final String PERSON = "person-";

    /** The places of the whole name, or those of its parts. */
    public record Part(int count, List<Subject> subjects, List<Other> others) {

        /** Whether there are none. */
        public boolean isEmpty() {
            return count == 0;
        }
    }

    /**
     * The places of one case or person.
     *
     * @param about its number or id
     * @param count how many places there are
     */
    public record Subject(String about, int count, List<Lot> lots) {

        /** Whether it is a person and no case. */
        public boolean isPerson() {
            return about.startsWith(PERSON);
        }
    }

    /** Places that have the same fate, each event once. */
    public record Lot(Fate fate, List<Place> events) {

        /** Whether whoever asks for erasure says which of them fall. */
        public boolean isChosen() {
            return fate == Fate.FALLS_IF_CHOSEN;
        }
    }

    /** Reports, publications, alarms and the like: all events of a kind that have the same fate. */
    public record Other(String event, Lot lot) {}

    static NamingPlaces of(List<Place> places) {
        return new NamingPlaces(
                part(places.stream().filter(Place::inFull).toList()), part(places.stream().filter(place -> !place.inFull()).toList()));
    }

    private static Part part(List<Place> places) {
        Predicate<Place> ofSomebody = place -> place.about().matches(CASE) || place.about().startsWith(PERSON);
        List<Subject> subjects = grouped(places.stream().filter(ofSomebody).toList(), true).entrySet().stream()
                .map(one -> new Subject(one.getKey(), one.getValue().size(), lots(one.getValue())))
                .toList();
        List<Other> others = grouped(places.stream().filter(ofSomebody.negate()).toList(), false).entrySet().stream()
                .flatMap(one -> lots(one.getValue()).stream().map(lot -> new Other(one.getKey(), lot)))
                .toList();
        return new Part(places.size(), subjects, others);
    }

    private static Map<String, List<Place>> grouped(List<Place> places, boolean byAbout) {
        Map<String, List<Place>> groups = new LinkedHashMap<>();
        places.forEach(place ->
                groups.computeIfAbsent(byAbout ? place.about() : place.event(), _ -> new ArrayList<>()).add(place));
        return groups;
    }

    private static List<Lot> lots(List<Place> places) {
        Map<Fate, Map<Long, Place>> lots = new EnumMap<>(Fate.class);
        places.forEach(place -> lots.computeIfAbsent(place.fate(), _ -> new LinkedHashMap<>()).putIfAbsent(place.position(), place));
        return lots.entrySet().stream()
                .map(lot -> new Lot(lot.getKey(), List.copyOf(lot.getValue().values())))
                .toList();
    }
}
