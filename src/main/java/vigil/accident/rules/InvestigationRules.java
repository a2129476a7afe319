package vigil.accident.rules;

import java.util.List;
import java.util.Map;
import vigil.accident.AccidentEvent;
import vigil.accident.InvestigationCommand;
import vigil.accident.chapters.Accident;
import vigil.kernel.Occasion;
import vigil.law.Law;

/** Decides the third chapter: the investigation, its team, its police branch, its findings and its minutes. */
public final class InvestigationRules implements Chapter<InvestigationCommand> {

    public InvestigationRules(Law law) {}

    @Override
    public List<AccidentEvent> decide(Accident accident, InvestigationCommand command, Occasion occasion) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<Class<? extends InvestigationCommand>, Hindrance> hindrances() {
        return Map.of();
    }
}
