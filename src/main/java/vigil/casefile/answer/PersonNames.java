package vigil.casefile.answer;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vigil.casefile.FamilyView;
import vigil.casefile.FamilyView.Relative;
import vigil.casefile.SealedText;
import vigil.casefile.VictimView;
import vigil.casefile.fold.CaseFile;
import vigil.casefile.names.NameFile;
import vigil.casefile.names.NameProjection;
import vigil.projections.ReadModel;
import vigil.projections.ReadModels;

/** The names of the persons of one case as they were known at a moment, still sealed. */
@Component
class PersonNames {

    private final ReadModels models;
    private final NameProjection projection;

    PersonNames(ReadModels models, NameProjection projection) {
        this.models = models;
        this.projection = projection;
    }

    /** The names for one answer, and the position up to which they are complete. */
    record Known(Map<String, NameFile> files, Moments moment, long completeTo) {

        @Nullable SealedText of(String personId) {
            NameFile file = files.get(personId);
            if (file == null) return null;
            return file.last(naming -> moment.knew(naming.position(), naming.recordedAt()))
                    .map(SealedText::name)
                    .orElse(null);
        }

        VictimView named(VictimView victim) {
            return victim.named(of(victim.personId()));
        }

        FamilyView named(FamilyView families) {
            List<Relative> relatives = families.relatives().stream()
                    .map(relative -> relative.named(of(relative.personId())))
                    .toList();
            return new FamilyView(relatives, families.letters(), families.visits());
        }
    }

    /** The names of everybody the case names. */
    Known in(CaseFile file, Moments moment, @Nullable Long waitFor) {
        ReadModel<NameFile> model = models.of(projection);
        if (waitFor != null) model.await(waitFor);
        long completeTo = model.completeTo();
        List<String> persons = Stream.concat(
                        file.victims().stream().map(VictimView::personId),
                        file.families().relatives().stream().map(Relative::personId))
                .distinct()
                .toList();
        List<NameFile> found = persons.isEmpty()
                ? List.of()
                : model.find(new Document("_id", new Document("$in", persons)), new Document("_id", 1), 0, 0);
        return new Known(
                found.stream().collect(Collectors.toMap(NameFile::personId, Function.identity())),
                moment,
                completeTo);
    }
}
