package vigil.testing;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.kernel.Confidential;
import vigil.vault.Disclosed;
import vigil.vault.Vault;

/** Closes texts so that this vault alone can open them again; for tests of rooms that only pass closed texts on. */
public final class SealedInTests implements Vault {

    /** The same event with every open text closed. */
    public static <T> T seal(T event, String stream, long sequence) {
        @SuppressWarnings("unchecked") // a value is replaced by one of its own class
        T sealed = (T) value(event, new Confidential.Origin(stream, sequence, stream + "#" + sequence, ""));
        return sealed;
    }

    private static @Nullable Object value(@Nullable Object value, Confidential.Origin origin) {
        return switch (value) {
            case Confidential.Open open -> closed(open, origin);
            case List<?> list -> list.stream().map(one -> value(one, origin)).toList();
            case Record record when record.getClass().getName().startsWith("vigil.") -> record(record, origin);
            case null, default -> value;
        };
    }

    /** A text closed for the place where it stands. */
    public static Confidential.Closed closed(Confidential.Open open, Confidential.Origin origin) {
        String owner = open.owner() == null ? origin.stream() : open.owner();
        String text = Base64.getEncoder().encodeToString(open.text().getBytes(StandardCharsets.UTF_8));
        return new Confidential.Closed(owner, "", text, "", origin);
    }

    private static Record record(Record record, Confidential.Origin origin) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        try {
            @Nullable Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                values[i] = value(components[i].getAccessor().invoke(record), origin);
            }
            return record.getClass()
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new))
                    .newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public Disclosed open(Confidential sealed) {
        if (sealed instanceof Confidential.Clear(String text)) return new Disclosed.Text(text);
        Confidential.Closed closed = (Confidential.Closed) sealed;
        return new Disclosed.Text(new String(Base64.getDecoder().decode(closed.text()), StandardCharsets.UTF_8));
    }
}
