package vigil.questions.axon;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.GenericQueryMessage;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryResponseMessage;
import org.springframework.stereotype.Component;
import vigil.kernel.CaseQuery;
import vigil.kernel.Query;
import vigil.questions.Answers;
import vigil.questions.Asker;
import vigil.questions.Questions;
import vigil.questions.Responder;
import vigil.security.Rights;

/** Asks over Axon's query bus; every responder of the server is subscribed there. */
@Component
final class AxonQuestions implements Questions {

    private final QueryBus bus;
    private final CheckAndRecord check;

    AxonQuestions(QueryBus bus, List<Responder<?, ?>> responders, CheckAndRecord check, Rights rights) {
        this.bus = bus;
        this.check = check;
        bus.registerDispatchInterceptor(check);
        Set<Class<?>> known = new HashSet<>();
        for (Responder<?, ?> responder : responders) {
            Class<?> question = responder.question();
            rights.rolesFor(question);
            if (!known.add(question)) throw new IllegalStateException("two responders for " + question.getName());
            subscribe(responder);
        }
    }

    private <Q extends Query<A>, A> void subscribe(Responder<Q, A> responder) {
        Class<Q> question = responder.question();
        bus.<Object>subscribe(question.getName(), Object.class, message -> {
            Asked asked = (Asked) message.getPayload();
            return responder.answer(question.cast(asked.query()), asked.asker());
        });
    }

    @Override
    @SuppressWarnings("unchecked") // a responder answers its question with what the question names
    public <A> A ask(Query<A> query, Asker asker) {
        return (A) send(new Asked(query, check.fresh(query, asker), false));
    }

    @Override
    public Answers together(Asker asker, List<? extends CaseQuery<?>> about) {
        check.admit(about, asker);
        Map<CaseQuery<?>, Object> answers = new LinkedHashMap<>();
        about.forEach(query -> answers.put(query, send(new Asked(query, check.fresh(query, asker), true))));
        return new Answers(answers);
    }

    private Object send(Asked asked) {
        QueryResponseMessage<Object> answer = bus.query(new GenericQueryMessage<>(
                        asked, asked.query().getClass().getName(), ResponseTypes.instanceOf(Object.class)))
                .join();
        if (!answer.isExceptional()) return answer.getPayload();
        Throwable cause = answer.exceptionResult();
        if (cause instanceof RuntimeException unchecked) throw unchecked;
        if (cause instanceof Error error) throw error;
        throw new IllegalStateException("a question failed", cause);
    }
}
