package vigil.families.lookup;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vigil.accident.AccidentRule;
import vigil.accident.CondolenceCommand.DraftLetter;
import vigil.accident.CondolenceEvent.RelativeAdded;
import vigil.commands.Preparation;
import vigil.eventlog.EventHistory;
import vigil.kernel.Actor;
import vigil.kernel.Command;

/** The letter that the office composes by itself is Vietnamese: who wants to be written to in another language gets no such. */
@Component
class TextInTheirLanguage implements Preparation {

    private final EventHistory history;
    private final LanguagesOfPersons languages;

    TextInTheirLanguage(EventHistory history, LanguagesOfPersons languages) {
        this.history = history;
        this.languages = languages;
    }

    @Override
    public boolean concerns(Command command) {
        return command instanceof DraftLetter letter && letter.text() == null;
    }

    @Override
    public Prepared prepare(Command command, String stream, Actor by) {
        boolean understood = person(stream, ((DraftLetter) command).relativeId())
                .flatMap(languages::of)
                .map(LanguagesOfPersons::isVietnamese)
                .orElse(true);
        if (!understood) throw AccidentRule.TEXT_MUST_BE_IN_THEIR_LANGUAGE.broken("text");
        return new Prepared(command, List.of());
    }

    private Optional<String> person(String stream, String relativeId) {
        return history.stream(stream).stream()
                .flatMap(recorded -> recorded.event() instanceof RelativeAdded added ? Stream.of(added) : Stream.empty())
                .filter(added -> added.relativeId().equals(relativeId))
                .map(RelativeAdded::personId)
                .findFirst();
    }
}
