package vigil.security;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.kernel.Actor;

/**
 * Who is signed in where, for all servers together, so that a session can be ended from anywhere. The id kept here is not the
 * cookie's: knowing it opens nothing.
 */
@Component
public class Sessions {

    /** A session ends after this however busy it is. */
    static final Duration LONGEST = Duration.ofHours(12);

    private static final String ATTRIBUTE = Sessions.class.getName();
    private static final int LONGEST_AGENT = 200;

    private final MongoCollection<Document> sessions;
    private final Clock clock;

    Sessions(MongoDatabase database, Clock clock) {
        this.sessions = database.getCollection("sessions");
        this.clock = clock;
    }

    /**
     * An open session.
     *
     * @param agent the browser as it calls itself
     * @param here whether it is the one of the request
     */
    public record Open(String id, Instant since, String address, String agent, boolean here) {}

    /**
     * The session at an identity provider to which one here belongs.
     *
     * @param subject the provider's own name for the account
     * @param session the provider's id of the session, {@code null} when it says none
     * @param until from when on the account is nobody's any more, {@code null} for no end
     */
    public record Origin(String subject, @Nullable String session, @Nullable Instant until) {}

    /** Notes that an actor's session begins with this request. */
    public void begin(HttpServletRequest request, Actor actor) {
        begin(request, actor, null);
    }

    /** Notes that an actor's session begins with this request and belongs to one at an identity provider. */
    public void begin(HttpServletRequest request, Actor actor, @Nullable Origin origin) {
        String id = UUID.randomUUID().toString();
        Instant now = clock.instant();
        String agent = request.getHeader("User-Agent");
        sessions.deleteMany(lt("since", Date.from(now.minus(LONGEST))));
        sessions.insertOne(new Document("_id", id)
                .append("account", actor.id())
                .append("subject", origin == null ? null : origin.subject())
                .append("session", origin == null ? null : origin.session())
                .append("until", origin == null || origin.until() == null ? null : Date.from(origin.until()))
                .append("since", Date.from(now))
                .append("address", request.getRemoteAddr())
                .append("agent", agent == null ? "" : agent.substring(0, Math.min(agent.length(), LONGEST_AGENT))));
        request.getSession().setAttribute(ATTRIBUTE, id);
    }

    /** Whether an actor's session is not too old and was not ended from elsewhere; one not noted yet begins now. */
    boolean goesOn(HttpSession session, HttpServletRequest request, Actor actor) {
        String id = id(session);
        if (id == null) {
            begin(request, actor);
            return true;
        }
        return isOpen(id, actor);
    }

    /** Whether the session of a request is open, for every later moment; a request without one needs none. */
    BooleanSupplier still(HttpServletRequest request, Actor actor) {
        HttpSession session = request.getSession(false);
        String id = session == null ? null : id(session);
        return () -> id == null || isOpen(id, actor);
    }

    private boolean isOpen(String id, Actor actor) {
        return sessions.find(and(eq("_id", id), eq("account", actor.id()), young())).first() != null;
    }

    /** The open sessions of an account, the newest first. */
    public List<Open> of(String account, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        String here = session == null ? null : id(session);
        List<Open> open = new ArrayList<>();
        for (Document one : sessions.find(and(eq("account", account), young())).sort(Sorts.descending("since"))) {
            open.add(new Open(
                    one.getString("_id"),
                    one.getDate("since").toInstant(),
                    one.getString("address"),
                    one.getString("agent"),
                    one.getString("_id").equals(here)));
        }
        return List.copyOf(open);
    }

    /** Ends one session of an account. */
    public void end(String account, String id) {
        sessions.deleteOne(and(eq("account", account), eq("_id", id)));
    }

    /** Ends all sessions of an account, but the one of a request if given. */
    public void endAll(String account, @Nullable HttpServletRequest but) {
        HttpSession session = but == null ? null : but.getSession(false);
        String kept = session == null ? null : id(session);
        sessions.deleteMany(and(eq("account", account), new Document("_id", new Document("$ne", kept))));
    }

    /**
     * Ends what belongs to an identity provider's session, or all sessions of its account when it names none.
     *
     * @param subject the provider's own name for the account, {@code null} when it names the session alone
     * @param session the provider's id of the session; one of the two is there
     * @return how many ended
     */
    public long endAt(@Nullable String subject, @Nullable String session) {
        if (subject == null && session == null) throw new IllegalArgumentException("neither account nor session");
        Document which = new Document();
        if (subject != null) which.append("subject", subject);
        if (session != null) which.append("session", session);
        return sessions.deleteMany(which).getDeletedCount();
    }

    /** Ends the session of a request that signs out. */
    void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        String id = session == null ? null : id(session);
        if (id != null) sessions.deleteOne(eq("_id", id));
    }

    /** Neither too old nor past its account's last day. */
    private Bson young() {
        Instant now = clock.instant();
        Bson accountLasts = or(eq("until", null), gt("until", Date.from(now)));
        return and(gt("since", Date.from(now.minus(LONGEST))), accountLasts);
    }

    private static @Nullable String id(HttpSession session) {
        return session.getAttribute(ATTRIBUTE) instanceof String id ? id : null;
    }
}
