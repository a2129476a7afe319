package vigil.home.web;

import java.util.function.ToLongFunction;
import vigil.kernel.Query;
import vigil.questions.Asker;
import vigil.questions.Questions;

/** Asks one question after the other for one page, and remembers to which position all answers are complete. */
final class Gathering {

    private final Questions questions;
    private final Asker asker;
    private long completeTo = Long.MAX_VALUE;

    Gathering(Questions questions, Asker asker) {
        this.questions = questions;
        this.asker = asker;
    }

    /** An answer that says how far it is complete. */
    <A> A ask(Query<A> question, ToLongFunction<A> complete) {
        A answer = questions.ask(question, asker);
        completeTo = Math.min(completeTo, complete.applyAsLong(answer));
        return answer;
    }

    /** The position to which every answer so far is complete. */
    long completeTo() {
        return completeTo;
    }
}
