package vigil.syntheses;

import org.springframework.stereotype.Component;
import vigil.commands.Numbering;
import vigil.kernel.Command;
import vigil.syntheses.SynthesisCommand.SubmitSynthesis;

/** Names a synthesis by period and province, for example {@code xiv-2023-75}: a province has one a period. */
@Component
class SynthesisNames implements Numbering {

    @Override
    public boolean opens(Command command) {
        return command instanceof SubmitSynthesis;
    }

    @Override
    public String series(Command command) {
        SubmitSynthesis submit = (SubmitSynthesis) command;
        return "xiv-" + submit.period().code() + "-" + submit.provinceCode();
    }

    @Override
    public String name(String series, long running) {
        if (running > 1) throw SynthesisRule.SYNTHESIS_ALREADY_SUBMITTED.broken("provinceCode");
        return series;
    }
}
