package vigil.accounts;

import java.util.Comparator;
import org.bson.Document;
import org.springframework.stereotype.Component;
import vigil.accounts.FindAccounts.AccountList;
import vigil.projections.ReadModel;
import vigil.projections.ReadModels;
import vigil.questions.Asker;
import vigil.questions.Responder;

/** Answers with all accounts. */
@Component
class AnswerAccounts implements Responder<FindAccounts, AccountList> {

    private final ReadModels models;
    private final AccountsProjection projection;

    AnswerAccounts(ReadModels models, AccountsProjection projection) {
        this.models = models;
        this.projection = projection;
    }

    @Override
    public Class<FindAccounts> question() {
        return FindAccounts.class;
    }

    @Override
    public AccountList answer(FindAccounts question, Asker asker) {
        ReadModel<AccountState> model = models.of(projection);
        if (asker.waitFor() != null) model.await(asker.waitFor());
        long completeTo = model.completeTo();
        var all = model.find(new Document(), new Document("_id", 1), 0, 0).stream()
                .sorted(Comparator.comparing(AccountState::name))
                .toList();
        return new AccountList(all, completeTo);
    }
}
