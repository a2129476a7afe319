package vigil.web;

import vigil.fields.FieldError;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vigil.kernel.Command;
import vigil.kernel.Names;
import vigil.kernel.Refused;

/** The words for codes, commands, counts and refusals, in the reader's language. */
@Component
public final class Wording {

    private final MessageSource messages;
    private final Sentences sentences;

    public Wording(MessageSource messages, Sentences sentences) {
        this.messages = messages;
        this.sentences = sentences;
    }

    /** The outside code of a constant. */
    public String code(Enum<?> constant) {
        return Names.of(constant);
    }

    /** What people call a constant. */
    public String of(Enum<?> constant) {
        return say("code." + Names.of(constant.getDeclaringClass()) + "." + Names.of(constant));
    }

    /** What people call a command. */
    public String command(Class<? extends Command> command) {
        return say("command." + Names.of(command));
    }

    /** Why a command is refused, as a sentence. */
    public String refusal(Refused refused) {
        return sentences.of(refused, LocaleContextHolder.getLocale());
    }

    /** Why a field is wrong, as a sentence. */
    public String wrong(FieldError error) {
        return sentences.of(error, LocaleContextHolder.getLocale());
    }

    /** The words of a key; a missing key is a defect of the program. */
    public String say(String key, Object... details) {
        return messages.getMessage(key, details, LocaleContextHolder.getLocale());
    }

    /** The words of the first key that has any. */
    public Optional<String> first(List<String> keys) {
        Locale locale = LocaleContextHolder.getLocale();
        return keys.stream()
                .map(key -> messages.getMessage(key, null, null, locale))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Numbers of people that are not zero, in words: "6 dead · 5 severely injured". */
    public String people(int dead, int severe, int light, int missing) {
        int[] numbers = {dead, severe, light, missing};
        String[] kinds = {"dead", "severe", "light", "missing"};
        return IntStream.range(0, numbers.length)
                .filter(i -> numbers[i] > 0)
                .mapToObj(i -> say("people." + kinds[i], numbers[i]))
                .collect(Collectors.joining(" · "));
    }

    /** The two-letter code of the reader's language. */
    public String language() {
        return LocaleContextHolder.getLocale().getLanguage();
    }
}
