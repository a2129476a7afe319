package vigil.bench;

import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import vigil.eventlog.format.Commit;
import vigil.eventlog.format.Entry;
import vigil.eventlog.mongo.MongoCommitLog;
import vigil.ground.EmbeddedDatabase;
import vigil.ground.Mongo;

/**
 * Events of many accidents: the six of the demonstration told again and again under new numbers and persons, a hundred cases
 * open at a time, so that neighbours in the log belong to different cases as in a real office.
 */
final class Cases implements Iterator<Entry> {

    private static final int OPEN = 100;
    private static final int MOST_KNOWN = 1000;
    private static final Pattern ID = Pattern.compile("\\b(\\d\\d-\\d{4}-)\\d{4}\\b|person-[0-9a-f-]{36}");

    private final List<List<Entry>> told;
    private final Deque<Iterator<Entry>> open = new ArrayDeque<>();
    private final List<String> begun = new ArrayList<>();
    private long next = 1000;

    private Cases(List<List<Entry>> told) {
        this.told = told;
    }

    /** Lets a server tell the demonstration and takes its events. */
    static Cases ofTheDemonstration(Path folder) throws IOException {
        Office.start(folder, "512m").close();
        try (EmbeddedDatabase embedded = EmbeddedDatabase.in(folder);
                MongoClient client = Mongo.client(embedded.uri())) {
            Map<String, List<Entry>> cases = new LinkedHashMap<>();
            List<Commit> commits = new MongoCommitLog(Mongo.database(client, embedded.uri())).from(0, Integer.MAX_VALUE);
            for (Commit commit : commits) {
                String accident = commit.body().entries().stream()
                        .map(Entry::stream)
                        .filter(stream -> ID.matcher(stream).matches() && !stream.startsWith("person"))
                        .findFirst()
                        .orElse("");
                if (!accident.isEmpty()) {
                    cases.computeIfAbsent(accident, each -> new ArrayList<>()).addAll(commit.body().entries());
                }
            }
            cases.forEach((number, entries) -> System.out.println("case " + number + ": " + entries.size() + " events"));
            return new Cases(List.copyOf(cases.values()));
        }
    }

    /** Never ends. */
    @Override
    public boolean hasNext() {
        return true;
    }

    @Override
    public Entry next() {
        while (open.size() < OPEN) open.addLast(newCase());
        Iterator<Entry> turn = open.removeFirst();
        Entry entry = turn.next();
        if (turn.hasNext()) open.addLast(turn);
        return entry;
    }

    /** A note as a case has them. */
    Entry note() {
        return told.stream()
                .flatMap(List::stream)
                .filter(entry -> entry.name().equals("note-added"))
                .findFirst()
                .orElseThrow();
    }

    /** The number of a case begun before, another for another turn. */
    String known(long turn) {
        return begun.get((int) (turn % begun.size()));
    }

    private Iterator<Entry> newCase() {
        long number = next++;
        List<Entry> story = told.get((int) (number % told.size()));
        if (begun.size() < MOST_KNOWN) begun.add(renamedStream(story.getFirst().stream(), number));
        return story.stream()
                .map(entry -> renamed(entry, number))
                .iterator();
    }

    private static Entry renamed(Entry entry, long number) {
        String id = UUID.randomUUID().toString();
        return new Entry(
                id,
                entry.alone() ? id : renamedStream(entry.stream(), number),
                entry.sequence(),
                entry.type(),
                entry.time(),
                entry.name(),
                entry.revision(),
                renamed(entry.payload(), number),
                entry.metadata());
    }

    private static String renamedStream(String stream, long number) {
        return ID.matcher(stream).matches() ? renamed(stream, number) : stream + "-" + number;
    }

    private static String renamed(String text, long number) {
        return ID.matcher(text).replaceAll(found -> {
            if (found.group(1) != null) return found.group(1) + number;
            byte[] name = (found.group() + number).getBytes(StandardCharsets.UTF_8);
            return "person-" + UUID.nameUUIDFromBytes(name);
        });
    }
}
