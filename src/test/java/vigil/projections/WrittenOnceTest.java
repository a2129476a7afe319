package vigil.projections;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vigil.testing.RunningOffice;

/** An event writes the documents in which something changes, and no others. */
class WrittenOnceTest extends RunningOffice {

    private static final String REPORT = """
            {"provinceCode":"79","occurred":{"at":"2026-11-20T08:10:00+07:00","precision":"about"},"place":"Xưởng",
             "establishment":{"name":"Xưởng giả định"},"employment":"contract",
             "casualties":{"dead":1,"severe":0,"light":0,"missing":0},
             "notice":{"source":"employer","channel":"điện thoại","receivedAt":"2026-11-20T08:30:00+07:00"}}""";

    @Autowired
    private MongoDatabase database;

    @Autowired
    private Freshness freshness;

    @Test
    void a_note_writes_the_line_of_the_register_and_nothing_else() {
        clock.set("2026-11-20T09:00:00+07:00");
        String number = as("officer").post("/api/accidents", REPORT).expect(201).field("number");
        long position = Long.parseLong(
                as("officer").command(number, "add-note", "{\"text\":\"ghi\"}").expect(200).field("position"));
        Awaitility.await().until(() -> freshness.overview().completeTo() >= position);
        List<String> written = new ArrayList<>();
        for (String collection : database.listCollectionNames()) {
            if (!collection.startsWith("view-")) continue;
            database.getCollection(collection).find(Filters.eq("position", position)).forEach(_ -> written.add(collection.split("-", -1)[1]));
        }
        assertThat(written).containsExactly("register");
    }
}
