package vigil.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vigil.people.FindNaming.Fate;
import vigil.people.FindNaming.Place;
import vigil.people.web.NamingPlaces.Lot;
import vigil.people.web.NamingPlaces.Subject;

/** Whoever decides whether somebody is forgotten sees first where the whole name stands, and in which cases. */
class NamingPlacesTest {

    @Test
    void whole_names_come_first_and_each_case_once() {
        NamingPlaces places = NamingPlaces.of(List.of(
                place(3, "75-2024-0001", "/text", false, Fate.STAYS),
                place(5, "75-2024-0001", "/text", true, Fate.STAYS),
                place(7, "75-2024-0002", "/text", true, Fate.FALLS),
                place(9, "75-2024-0001", "/note", true, Fate.FALLS_IF_CHOSEN)));
        assertThat(places.whole()).extracting(Subject::about, Subject::count).containsExactly(
                org.assertj.core.groups.Tuple.tuple("75-2024-0001", 2), org.assertj.core.groups.Tuple.tuple("75-2024-0002", 1));
        assertThat(places.whole().getFirst().lots()).extracting(Lot::fate).containsExactly(Fate.FALLS_IF_CHOSEN, Fate.STAYS);
        assertThat(places.parts()).extracting(Subject::about).containsExactly("75-2024-0001");
        assertThat(places.inPart()).isEqualTo(1);
    }

    @Test
    void an_event_that_names_somebody_twice_can_be_chosen_once() {
        NamingPlaces places = NamingPlaces.of(List.of(
                place(9, "75-2024-0001", "/note", true, Fate.FALLS_IF_CHOSEN),
                place(9, "75-2024-0001", "/reason", true, Fate.FALLS_IF_CHOSEN)));
        assertThat(places.whole().getFirst().count()).isEqualTo(2);
        assertThat(places.whole().getFirst().lots().getFirst().events()).extracting(Place::position).containsExactly(9L);
    }

    private static Place place(long position, String about, String field, boolean inFull, Fate fate) {
        return new Place(position, about, "note-added", field, inFull, fate);
    }
}
