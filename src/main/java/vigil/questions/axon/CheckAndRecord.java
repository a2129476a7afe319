package vigil.questions.axon;

import java.util.List;
import java.util.function.BiFunction;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.queryhandling.QueryMessage;
import org.springframework.stereotype.Component;
import vigil.commands.NotAllowed;
import vigil.commands.Scope;
import vigil.kernel.CaseQuery;
import vigil.kernel.Names;
import vigil.kernel.Query;
import vigil.questions.Asker;
import vigil.questions.WithinCases;
import vigil.security.Rights;

/**
 * Stands before every question: the role may ask it, the case is within scope, and the reading is in the log before anything
 * is read. A case out of the reader's scope is answered as if it did not exist, but the attempt is kept.
 */
@Component
final class CheckAndRecord implements MessageDispatchInterceptor<QueryMessage<?, ?>> {

    private final Rights rights;
    private final Scope scope;
    private final Readings readings;

    CheckAndRecord(Rights rights, Scope scope, Readings readings) {
        this.rights = rights;
        this.scope = scope;
        this.readings = readings;
    }

    @Override
    public BiFunction<Integer, QueryMessage<?, ?>, QueryMessage<?, ?>> handle(
            List<? extends QueryMessage<?, ?>> messages) {
        return (index, message) -> {
            if (message.getPayload() instanceof Asked asked) pass(asked);
            return message;
        };
    }

    /** Whoever asks about a case waits until the answer knows its newest event: what a colleague has just written shows. */
    Asker fresh(Query<?> query, Asker asker) {
        return query instanceof CaseQuery<?> ofCase ? asker.waitingFor(scope.newest(ofCase.number())) : asker;
    }

    /** Several questions about one case: each is permitted for itself, the reading of all of them is one. */
    void admit(List<? extends CaseQuery<?>> about, Asker asker) {
        String number = about.getFirst().number();
        if (about.stream().anyMatch(query -> !query.number().equals(number))) {
            throw new IllegalArgumentException("questions about one case are asked together");
        }
        about.forEach(query -> permit(query, asker));
        record(about, asker);
    }

    private void pass(Asked asked) {
        if (asked.admitted()) return;
        permit(asked.query(), asked.asker());
        if (asked.query() instanceof CaseQuery<?> query) record(List.of(query), asked.asker());
    }

    private void permit(Query<?> query, Asker asker) {
        if (!rights.permits(asker.by(), query.getClass())) throw new NotAllowed(Names.of(query.getClass()));
        boolean keeps = query instanceof CaseQuery<?> || query.getClass().isAnnotationPresent(WithinCases.class);
        if (!keeps && !asker.by().cases().isEmpty()) {
            throw new NotAllowed(Names.of(query.getClass()) + " for somebody let in for some cases only");
        }
    }

    private void record(List<? extends CaseQuery<?>> about, Asker asker) {
        String number = about.getFirst().number();
        scope.check(number, asker.by(), Names.of(about.getFirst().getClass()));
        boolean glass = scope.throughGlass(number, asker.by()).isPresent();
        readings.record(about, asker, glass);
    }
}
