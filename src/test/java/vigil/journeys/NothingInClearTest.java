package vigil.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vigil.testing.Reply;
import vigil.testing.RunningOffice;

/** Names, contacts and free text are nowhere in the database in clear: not in the log, the read models, or the keys. */
class NothingInClearTest extends RunningOffice {

    private static final String PLANTED = "QUARTZ";

    @Autowired
    private MongoClient client;

    @Test
    void what_was_typed_of_people_is_found_in_no_collection() {
        clock.set("2024-05-01T09:00:00+07:00");
        String number = as("officer")
                .post("/api/accidents", Bodies.fatalAccident("33", "2024-05-01T07:00:00+07:00", "2024-05-01T08:00:00+07:00"))
                .expect(201)
                .field("number");
        tell(number);
        Reply person = as("officer").get("/api/accidents/" + number).expect(200);
        assertThat(person.text()).contains("v1");
        as("officer").get("/api/accidents/" + number + "/timeline").expect(200);
        assertThat(as("officer").get("/api/accidents?q=" + PLANTED).expect(200).field("total")).isEqualTo("0");

        List<String> documents = everything();
        assertThat(documents).hasSizeGreaterThan(20).anyMatch(text -> text.contains("occupation"));
        assertThat(documents).noneMatch(text -> text.contains(PLANTED));
    }

    private void tell(String number) {
        as("officer").command(number, "add-victim", """
                {"person":{"name":"%1$s name","birthYear":1990,"address":"%1$s street","phone":"%1$s 1"},
                 "occupation":"công nhân","employment":"contract","condition":"dead"}""".formatted(PLANTED)).expect(200);
        as("officer").command(number, "add-relative", """
                {"victimId":"v1","person":{"name":"%1$s relative","phone":"%1$s 2"},"relation":"mẹ",
                 "liaison":"%1$s liaison"}""".formatted(PLANTED)).expect(200);
        as("officer").command(number, "add-note", "{\"text\":\"%s note\"}".formatted(PLANTED)).expect(200);
        as("officer").command(number, "correct-facts", """
                {"reason":"%1$s reason","summary":"%1$s summary"}""".formatted(PLANTED)).expect(200);
        as("officer").command(number, "open-investigation", """
                {"level":"province","decision":{"symbol":"1/QĐ","date":"2024-05-01"},"head":"%1$s head",
                 "members":["%1$s member"]}""".formatted(PLANTED)).expect(200);
    }

    private List<String> everything() {
        List<String> documents = new ArrayList<>();
        for (String database : client.listDatabaseNames()) {
            for (String collection : client.getDatabase(database).listCollectionNames()) {
                for (Document document : client.getDatabase(database).getCollection(collection).find()) {
                    documents.add(document.toString());
                }
            }
        }
        return documents;
    }
}
