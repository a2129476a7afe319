package vigil.alarms.people;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.alarms.AlarmEvent.AlarmRaised;
import vigil.alarms.AlarmKind;
import vigil.alarms.Preferences;
import vigil.kernel.Actor;
import vigil.kernel.Role;

/**
 * The people of the office as they last signed in, whatever keeps the accounts: their role, their unit, and how they want
 * to be told. Whoever has not signed in for long is told nothing any more: nobody writes to an account that is gone.
 */
@Component
public class Directory {

    /** After this long without signing in. */
    static final Duration FORGOTTEN_AFTER = Duration.ofDays(60);

    private final MongoCollection<Document> people;
    private final Clock clock;

    Directory(MongoDatabase database, Clock clock) {
        this.people = database.getCollection("alarm_people").withWriteConcern(WriteConcern.MAJORITY);
        this.clock = clock;
    }

    /** Somebody and how they want to be told. */
    public record Person(Actor actor, Preferences preferences) {

        boolean hasAddress() {
            return preferences.email() != null;
        }
    }

    /** Notes that somebody has signed in, as what. */
    public void signedIn(Actor actor) {
        Document now = new Document("role", actor.role().name())
                .append("province", actor.province())
                .append("signedInAt", Date.from(clock.instant()));
        people.updateOne(Filters.eq("_id", actor.id()), new Document("$set", now), new UpdateOptions().upsert(true));
    }

    /** How somebody wants to be told; as the office has arranged it, until they choose. */
    public Preferences preferences(String account) {
        return Optional.ofNullable(people.find(Filters.eq("_id", account)).first())
                .map(Directory::preferences)
                .orElse(Preferences.OF_THE_OFFICE);
    }

    /** Keeps somebody's choice. */
    public void choose(Actor actor, Preferences chosen) {
        Document person = new Document("_id", actor.id())
                .append("role", actor.role().name())
                .append("province", actor.province())
                .append("signedInAt", Date.from(clock.instant()))
                .append("email", chosen.email())
                .append("mail", chosen.mail().name())
                .append("quietFrom", chosen.quietFrom().toString())
                .append("quietTo", chosen.quietTo().toString())
                .append("muted", chosen.muted().stream().map(Enum::name).toList());
        people.replaceOne(Filters.eq("_id", actor.id()), person, new ReplaceOptions().upsert(true));
    }

    /** Somebody who can still be told. */
    public Optional<Person> find(String account) {
        return Optional.ofNullable(people.find(Filters.and(Filters.eq("_id", account), lately())).first())
                .map(Directory::person);
    }

    /** Those whom an alarm is meant for and who can be told by mail. */
    public List<Person> meant(AlarmRaised alarm) {
        if (alarm.account() != null) return find(alarm.account()).filter(Person::hasAddress).stream().toList();
        List<String> roles = alarm.tell().stream().map(Role::name).toList();
        Bson filter = Filters.and(Filters.in("role", roles), Filters.ne("email", null), lately());
        return people.find(filter).map(Directory::person).into(new ArrayList<>()).stream()
                .filter(person -> isTheirs(person.actor(), alarm.unit()))
                .toList();
    }

    private static boolean isTheirs(Actor actor, @Nullable String unit) {
        return unit == null || actor.limitedTo().map(unit::equals).orElse(true);
    }

    private Bson lately() {
        return Filters.gte("signedInAt", Date.from(clock.instant().minus(FORGOTTEN_AFTER)));
    }

    private static Person person(Document stored) {
        Actor actor = new Actor(
                stored.getString("_id"), Role.valueOf(stored.getString("role")), stored.getString("province"));
        return new Person(actor, preferences(stored));
    }

    private static Preferences preferences(Document stored) {
        if (stored.getString("mail") == null) return Preferences.OF_THE_OFFICE;
        Set<AlarmKind> muted = stored.getList("muted", String.class, List.of()).stream()
                .map(AlarmKind::valueOf)
                .collect(Collectors.toSet());
        return new Preferences(
                stored.getString("email"),
                Preferences.When.valueOf(stored.getString("mail")),
                LocalTime.parse(stored.getString("quietFrom")),
                LocalTime.parse(stored.getString("quietTo")),
                muted);
    }
}
