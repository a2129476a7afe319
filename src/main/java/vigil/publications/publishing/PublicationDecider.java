package vigil.publications.publishing;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vigil.fields.Faults;
import vigil.kernel.Decider;
import vigil.kernel.Occasion;
import vigil.kernel.Refused;
import vigil.kernel.VietNam;
import vigil.law.Law;
import vigil.publications.PublicationCommand;
import vigil.publications.PublicationCommand.PublishFigures;
import vigil.publications.PublicationEvent;
import vigil.publications.PublicationEvent.FiguresPublished;
import vigil.publications.PublicationRule;
import vigil.reports.EmployerReportDecider;

/** Decides about one publication, which happens once and stays as it is. */
final class PublicationDecider implements Decider<Boolean, PublicationCommand, PublicationEvent> {

    private final Law law;

    PublicationDecider(Law law) {
        this.law = law;
    }

    @Override
    public String streamType() {
        return "publication";
    }

    @Override
    public Class<PublicationCommand> commands() {
        return PublicationCommand.class;
    }

    @Override
    public Class<PublicationEvent> events() {
        return PublicationEvent.class;
    }

    @Override
    public Boolean initial() {
        return false;
    }

    @Override
    public Boolean evolve(Boolean published, PublicationEvent event) {
        return true;
    }

    /** What is published is for everybody. */
    @Override
    public Optional<String> unit(Boolean published, LocalDate today) {
        return Optional.empty();
    }

    @Override
    public List<PublicationEvent> decide(Boolean published, PublicationCommand command, Occasion occasion) {
        PublishFigures c = (PublishFigures) command;
        Faults faults = new Faults();
        EmployerReportDecider.checkPeriod(faults, c.period());
        faults.throwIfAny();
        if (c.period().first().isAfter(VietNam.dateOf(occasion.now()))) {
            throw PublicationRule.PERIOD_NOT_BEGUN.broken("period");
        }
        String province = c.province();
        if (province != null && !law.places().known(province, c.period().last())) {
            throw PublicationRule.NO_PROVINCE_OF_THAT_DAY.broken("province");
        }
        if (!occasion.by().limitedTo().map(own -> own.equals(province)).orElse(true)) {
            throw PublicationRule.PUBLISHES_FOR_OWN_PROVINCE_ONLY.broken("province");
        }
        return List.of(new FiguresPublished(
                c.period(),
                province,
                c.mark(),
                c.note(),
                c.hideSmall(),
                Objects.requireNonNull(c.pinnedTo(), "counted before deciding"),
                Objects.requireNonNull(c.digest(), "counted before deciding"),
                occasion.by().id()));
    }

    @Override
    public Optional<Refused> hindrance(
            Boolean published, Class<? extends PublicationCommand> command, Occasion occasion) {
        return Optional.empty();
    }
}
