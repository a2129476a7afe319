package vigil.bench;

import vigil.bench.office.Office;
import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import vigil.eventlog.format.Commit;
import vigil.eventlog.format.Entry;
import vigil.eventlog.mongo.MongoCommitLog;
import vigil.ground.EmbeddedDatabase;
import vigil.ground.Mongo;

/** Events of many accidents: those of the demonstration told again and again under new numbers and persons. */
final class Cases implements Supplier<List<Entry>> {

    private static final int FIRST = 1000;
    private static final Pattern ID = Pattern.compile("\\b(\\d\\d-\\d{4}-)\\d{4}\\b|person-[0-9a-f-]{36}");

    private final List<List<Entry>> told;
    private final AtomicInteger next = new AtomicInteger(FIRST);

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

    /** The events of the next case, in their order. */
    @Override
    public List<Entry> get() {
        int number = next.getAndIncrement();
        return story(number).stream().map(entry -> renamed(entry, number)).toList();
    }

    /** A note as a case has them. */
    Entry note() {
        return told.stream()
                .flatMap(List::stream)
                .filter(entry -> entry.name().equals("note-added"))
                .findFirst()
                .orElseThrow();
    }

    private List<Entry> story(int number) {
        return told.get(number % told.size());
    }

    private static Entry renamed(Entry entry, int number) {
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

    private static String renamedStream(String stream, int number) {
        return ID.matcher(stream).matches() ? renamed(stream, number) : stream + "-" + number;
    }

    private static String renamed(String text, int number) {
        return ID.matcher(text).replaceAll(found -> {
            if (found.group(1) != null) return found.group(1) + number;
            byte[] name = (found.group() + number).getBytes(StandardCharsets.UTF_8);
            return "person-" + UUID.nameUUIDFromBytes(name);
        });
    }
}
