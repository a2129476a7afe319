package vigil.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
        assertThat(places.whole().subjects()).extracting(Subject::about, Subject::count).containsExactly(
                tuple("75-2024-0001", 2), tuple("75-2024-0002", 1));
        assertThat(places.whole().subjects().getFirst().lots()).extracting(Lot::fate).containsExactly(Fate.FALLS_IF_CHOSEN, Fate.STAYS);
        assertThat(places.parts().subjects()).extracting(Subject::about).containsExactly("75-2024-0001");
        assertThat(places.parts().count()).isEqualTo(1);
    }

    @Test
    void an_event_that_names_somebody_twice_can_be_chosen_once() {
        NamingPlaces places = NamingPlaces.of(List.of(
                place(9, "75-2024-0001", "/note", true, Fate.FALLS_IF_CHOSEN),
                place(9, "75-2024-0001", "/reason", true, Fate.FALLS_IF_CHOSEN)));
        assertThat(places.whole().count()).isEqualTo(2);
        assertThat(places.whole().subjects().getFirst().lots().getFirst().events()).extracting(Place::position).containsExactly(9L);
    }

    @Test
    void what_belongs_to_no_case_stands_together_by_what_it_is() {
        NamingPlaces places = NamingPlaces.of(List.of(
                new Place(1, "xii-2023-1", "report-received", "/name", true, Fate.STAYS_IN_CLEAR),
                new Place(2, "xii-2023-2", "report-received", "/name", true, Fate.STAYS_IN_CLEAR),
                new Place(3, "person-1", "person-corrected", "/name", true, Fate.FALLS),
                new Place(4, "alarm-1", "alarm-raised", "/what", true, Fate.STAYS_IN_CLEAR)));
        assertThat(places.whole().subjects()).extracting(Subject::isPerson).containsExactly(true);
        assertThat(places.whole().others()).extracting(NamingPlaces.Other::event, other -> other.lot().events().size())
                .containsExactly(tuple("report-received", 2), tuple("alarm-raised", 1));
    }

    private static Place place(long position, String about, String field, boolean inFull, Fate fate) {
        return new Place(position, about, "note-added", field, inFull, fate);
    }
}
