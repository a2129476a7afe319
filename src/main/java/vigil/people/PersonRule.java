package vigil.people;

import vigil.kernel.Rule;

/** The rules that a command of a person can break. */
public enum PersonRule implements Rule {
    PERSON_EXISTS,
    PERSON_UNKNOWN,
    PERSON_IS_ERASED,
    REASON_MUST_BE_GIVEN,
    SOMETHING_MUST_CHANGE,
    ERASURE_ALREADY_REQUESTED,
    ERASURE_MUST_BE_REQUESTED_FIRST,
    APPROVER_MUST_NOT_BE_REQUESTER,
    REASON_MUST_NOT_NAME_THE_PERSON,
    RETENTION_FORBIDS_ERASURE,
    OPEN_CASE_FORBIDS_ERASURE
}
