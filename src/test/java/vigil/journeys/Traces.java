package vigil.journeys;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.slf4j.LoggerFactory;
import vigil.register.SearchWords;

/** Where a word is looked for: every byte of every file of the data folder, every document, every line that was logged. */
public final class Traces implements AutoCloseable {

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    private static final Logger ALL = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    private final Level before = ALL.getLevel();

    /** Listens to all that a server in service logs from now on, not only to what tests want to hear of it. */
    public Traces() {
        logged.start();
        ALL.addAppender(logged);
        ALL.setLevel(Level.INFO);
    }

    @Override
    public void close() {
        ALL.setLevel(before);
        ALL.detachAppender(logged);
    }

    /** Every place in which some form of one of the words is found. */
    public List<String> of(List<String> words, Path folder, MongoClient client) {
        return in(places(folder, client), words);
    }

    private Map<String, byte[]> places(Path folder, MongoClient client) {
        Map<String, byte[]> places = new LinkedHashMap<>();
        files(folder).forEach(file -> places.put(file.toString(), read(file)));
        documents(client, places);
        places.put("log", logged());
        return places;
    }

    /** Every mark that begins with a stem and is found somewhere as it was typed, with the first place that has it. */
    public Map<String, String> marks(String stem, int letters, Path folder, MongoClient client) {
        Pattern mark = Pattern.compile("(?i)" + stem + "[a-z]{" + letters + "}");
        Map<String, String> found = new TreeMap<>();
        places(folder, client).forEach((place, bytes) -> mark.matcher(new String(bytes, StandardCharsets.ISO_8859_1))
                .results()
                .forEach(one -> found.putIfAbsent(one.group().toLowerCase(Locale.ROOT), place)));
        return found;
    }

    /** Those of some places in which some form of one of the words is found. */
    public static List<String> in(Map<String, byte[]> places, List<String> words) {
        return holding(places, words.stream().flatMap(word -> forms(word).stream()).toList());
    }

    private static List<String> holding(Map<String, byte[]> places, List<byte[]> forms) {
        return places.entrySet().stream()
                .filter(place -> forms.stream().anyMatch(form -> contains(place.getValue(), form)))
                .map(Map.Entry::getKey)
                .toList();
    }

    private byte[] logged() {
        return List.copyOf(logged.list).stream()
                .map(Traces::line)
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** As it was typed, without tone marks and case, in UTF-16, and in base64 at each of the three places it can begin. */
    private static List<byte[]> forms(String word) {
        List<byte[]> forms = new ArrayList<>();
        for (String form : List.of(word, SearchWords.plain(word), word.toUpperCase(Locale.ROOT))) {
            forms.add(form.getBytes(StandardCharsets.UTF_8));
            forms.add(form.getBytes(StandardCharsets.UTF_16LE));
            forms.add(form.getBytes(StandardCharsets.UTF_16BE));
            for (int shift = 0; shift < 3; shift++) {
                byte[] shifted = (" ".repeat(shift) + form).getBytes(StandardCharsets.UTF_8);
                String encoded = Base64.getEncoder().encodeToString(shifted);
                int first = shift == 0 ? 0 : 4; // what a neighbour changes is left out, and no more: four letters are found by chance
                int last = shifted.length % 3 == 0 ? encoded.length() : encoded.length() - 4;
                forms.add(encoded.substring(first, last).getBytes(StandardCharsets.UTF_8));
            }
        }
        return forms;
    }

    private static String line(ILoggingEvent event) {
        StringBuilder line = new StringBuilder(event.getFormattedMessage());
        for (var thrown = event.getThrowableProxy(); thrown != null; thrown = thrown.getCause()) {
            line.append(' ').append(thrown.getMessage());
        }
        return line.toString();
    }

    private static void documents(MongoClient client, Map<String, byte[]> into) {
        for (String database : client.listDatabaseNames()) {
            for (String collection : client.getDatabase(database).listCollectionNames()) {
                for (Document document : client.getDatabase(database).getCollection(collection).find()) {
                    String place = database + "." + collection + " " + document.get("_id");
                    into.put(place, document.toString().getBytes(StandardCharsets.UTF_8));
                    document.forEach((field, value) -> {
                        if (value instanceof Binary binary) into.put(place + " " + field, binary.getData());
                    });
                }
            }
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean contains(byte[] bytes, byte[] form) {
        outer:
        for (int i = 0; i <= bytes.length - form.length; i++) {
            if (bytes[i] != form[0]) continue;
            for (int j = 1; j < form.length; j++) {
                if (bytes[i + j] != form[j]) continue outer;
            }
            return true;
        }
        return false;
    }
}
