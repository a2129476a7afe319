package vigil.casefile.timeline;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigil.casefile.SealedText;
import vigil.casefile.timeline.TimelineFile.Field;
import vigil.kernel.Command.Fact;
import vigil.kernel.Confidential;
import vigil.kernel.Event;
import vigil.kernel.Names;
import vigil.records.Part;
import vigil.records.Parts;

/** The fields of an event in the order of its record, groups and lists laid flat; a new event needs nothing here. */
final class EventFields {

    /** Confidential fields that hold nothing but a person's name. */
    private static final Set<String> PERSONS_NAMES = Set.of("spelledName", "through");

    private final List<Field> fields = new ArrayList<>();

    private EventFields() {}

    static List<Field> of(Event event) {
        EventFields found = new EventFields();
        found.record((Record) event, "");
        return List.copyOf(found.fields);
    }

    private void record(Record record, String within) {
        for (Part part : Parts.of(record)) {
            Object value = part.of(record);
            String path = within + part.name();
            if (value instanceof Confidential text && part.is(Fact.class)) fact(text, path);
            else value(value, path, part.name());
        }
    }

    private void value(@Nullable Object value, String path, String name) {
        switch (value) {
            case null -> {}
            case Confidential text -> sealed(text, path, name);
            case Enum<?> code -> add(path, TimelineFile.Type.CODE, Names.of(code.getDeclaringClass()), Names.of(code));
            case OffsetDateTime time -> add(path, TimelineFile.Type.TIME, null, time.toString());
            case LocalDate date -> add(path, TimelineFile.Type.DATE, null, date.toString());
            case Boolean yes -> add(path, TimelineFile.Type.YES_NO, null, yes.toString());
            case Number number -> add(path, TimelineFile.Type.NUMBER, null, number.toString());
            case List<?> list -> list(list, path, name);
            case Record group -> record(group, path + ".");
            default -> add(path, textual(name), null, value.toString());
        }
    }

    private static TimelineFile.Type textual(String name) {
        return name.endsWith("Id") ? TimelineFile.Type.ID : TimelineFile.Type.TEXT;
    }

    private void list(List<?> list, String path, String name) {
        for (int i = 0; i < list.size(); i++) value(list.get(i), path + "[" + i + "]", name);
    }

    private void sealed(Confidential text, String path, String name) {
        SealedText sealed = PERSONS_NAMES.contains(name) ? SealedText.name(text) : SealedText.words(text);
        fields.add(new Field(path, TimelineFile.Type.CONFIDENTIAL, null, null, sealed));
    }

    private void fact(Confidential text, String path) {
        fields.add(new Field(path, TimelineFile.Type.TEXT, null, null, SealedText.fact(text)));
    }

    private void add(String path, TimelineFile.Type type, @Nullable String of, String value) {
        fields.add(new Field(path, type, of, value, null));
    }
}
