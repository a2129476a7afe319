package vigil.desk.persons;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vigil.accident.CondolenceEvent.RelativeAdded;
import vigil.accident.NoticeEvent.VictimAdded;
import vigil.commands.CommandDesk;
import vigil.commands.Order;
import vigil.eventlog.EventHistory;
import vigil.fields.BadFields;
import vigil.fields.RecordReader;
import vigil.kernel.Actor;
import vigil.kernel.Command;
import vigil.kernel.Refused;
import vigil.kernel.Role;
import vigil.reports.Line;

/**
 * Tells the story of {@code rights/planted.yaml} through the one door for commands. Whatever a step leaves out of the fields that
 * take a name is planted, each with words of its own.
 */
final class PlantedStory {

    private static final String FILE = "/rights/planted.yaml";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Map<String, Actor> CAST = Map.of(
            "officer", Actor.of("officer", Role.OFFICER),
            "officer2", Actor.of("officer2", Role.OFFICER),
            "leader", Actor.of("leader", Role.LEADER),
            "dpo", Actor.of("dpo", Role.DATA_PROTECTION));

    private final CommandDesk desk;
    private final EventHistory history;
    private final Map<String, Class<? extends Record>> commands;
    private final Map<String, String> streams = new HashMap<>();

    PlantedStory(CommandDesk desk, EventHistory history, Map<String, Class<? extends Record>> commands) {
        this.desk = desk;
        this.history = history;
        this.commands = commands;
    }

    /** A field that takes a name, and the words that are planted in it. */
    record Seed(String command, List<RecordComponent> path, String words) {}

    /** What the story needs of the world around: the time it is, files, and what the office says may be chosen. */
    record World(Consumer<String> time, UnaryOperator<String> upload, java.util.function.Function<String, List<Long>> chosen) {}

    /** Tells it from the beginning to the end; after each step it is told to whom watches. */
    void tell(List<Seed> seeds, World world, Runnable told) {
        try (InputStream in = Objects.requireNonNull(PlantedStory.class.getResourceAsStream(FILE))) {
            for (JsonNode step : new YAMLMapper().readTree(in)) {
                give(step, seeds, world);
                told.run();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number of a case of the story, or the id of a person of case {@code a}. */
    String stream(String name) {
        return name.startsWith("person:") ? person(name.substring("person:".length())) : streams.getOrDefault(name, name);
    }

    private void give(JsonNode step, List<Seed> seeds, World world) {
        world.time().accept(step.get(0).stringValue() + ":00+07:00");
        String command = step.get(2).stringValue();
        String on = step.get(3).stringValue();
        ObjectNode body = (ObjectNode) step.get(4).deepCopy();
        body.findValues("report").forEach(report -> whole((ObjectNode) report));
        seeds.stream().filter(seed -> seed.command().equals(command)).forEach(seed -> plant(body, seed.path(), seed.words()));
        body.properties().forEach(field -> lookUp(field.getKey(), field.getValue(), on, body, world));
        List.copyOf(body.properties()).stream().filter(field -> field.getValue().isNull()).forEach(field -> body.remove(field.getKey()));
        boolean isNew = !on.startsWith("person:") && !streams.containsKey(on);
        try {
            Command read = (Command) RecordReader.read(body, commands.get(command).asSubclass(Command.class));
            String stream = desk.give(Order.of(read, isNew ? null : stream(on), CAST.get(step.get(1).stringValue()))).stream();
            if (isNew) streams.put(on, stream);
        } catch (Refused refused) {
            throw new AssertionError(step + " " + body + ": " + refused.ruleName() + refused.details() + refused.fields(), refused);
        } catch (BadFields bad) {
            throw new AssertionError(step + " " + body + ": " + bad.errors(), bad);
        }
    }

    private void lookUp(String field, JsonNode value, String on, ObjectNode body, World world) {
        if (!value.isString()) return;
        String text = value.stringValue();
        if (text.startsWith("person:")) body.put(field, stream(text));
        if (text.startsWith("case:")) body.put(field, stream(text.substring("case:".length())));
        if (text.startsWith("file:")) {
            String id = streams.computeIfAbsent(text, _ -> world.upload().apply(stream(on)));
            if (field.equals("filesStay")) body.putArray(field).add(id);
            else body.put(field, id);
        }
        if (field.equals("texts")) {
            ArrayNode chosen = body.putArray(field);
            world.chosen().apply(stream(on)).forEach(chosen::add);
        }
    }

    private static void plant(ObjectNode body, List<RecordComponent> path, String words) {
        RecordComponent first = path.getFirst();
        boolean many = first.getType() == List.class;
        JsonNode there = body.get(first.getName());
        if (path.size() == 1) {
            if (there == null) body.set(first.getName(), many ? JSON.arrayNode().add(words) : JSON.stringNode(words));
        } else if (there instanceof ObjectNode inner) {
            plant(inner, path.subList(1, path.size()), words);
        } else if (there instanceof ArrayNode all) {
            all.forEach(one -> plant((ObjectNode) one, path.subList(1, path.size()), words));
        }
    }

    /** An employer's report in which nothing has happened. */
    private static void whole(ObjectNode report) {
        for (String part : List.of("byCause", "byFactor", "byOccupation")) report.putArray(part);
        for (String line : List.of("accidents", "allowance")) {
            ObjectNode none = report.putObject(line);
            Line.COLUMNS.forEach(column -> none.put(column, 0));
        }
        ObjectNode losses = report.putObject("losses");
        for (String loss : List.of("daysOff", "medical", "wages", "compensation", "property")) losses.put(loss, 0);
    }

    private String person(String id) {
        List<String> found = new ArrayList<>();
        history.stream(stream("a")).forEach(recorded -> found.add(behind(id, recorded.event())));
        return found.stream().filter(Objects::nonNull).findFirst().orElseThrow();
    }

    private static @Nullable String behind(String id, Object event) {
        return switch (event) {
            case VictimAdded e when e.victimId().equals(id) -> e.personId();
            case RelativeAdded e when e.relativeId().equals(id) -> e.personId();
            default -> null;
        };
    }
}
