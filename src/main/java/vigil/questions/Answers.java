package vigil.questions;

import java.util.Map;
import vigil.kernel.Query;

/** The answers to several questions that were asked together. */
public final class Answers {

    private final Map<Query<?>, Object> byQuestion;

    public Answers(Map<? extends Query<?>, ?> byQuestion) {
        this.byQuestion = Map.copyOf(byQuestion);
    }

    /** The answer to one of the questions. */
    @SuppressWarnings("unchecked") // a responder answers its question with what the question names
    public <A> A to(Query<A> question) {
        Object answer = byQuestion.get(question);
        if (answer == null) throw new IllegalArgumentException("not asked: " + question.getClass().getName());
        return (A) answer;
    }
}
