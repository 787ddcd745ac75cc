namespace Matcher.Protocol;

/// <summary>The stable reasons that failed calls carry in <c>google.rpc.ErrorInfo</c>, under <see cref="Domain"/>.</summary>
public static class ErrorReasons
{
    /// <summary>Who defines the reasons.</summary>
    public const string Domain = "matcher";

    /// <summary>A field of the request is wrong; <c>BadRequest</c> names each. INVALID_ARGUMENT.</summary>
    public const string InvalidField = "INVALID_FIELD";

    /// <summary>The request id was used for another request. INVALID_ARGUMENT.</summary>
    public const string RequestIdReused = "REQUEST_ID_REUSED";

    /// <summary>There is no such record; <c>ResourceInfo</c> names it. NOT_FOUND.</summary>
    public const string NotFound = "RECORD_NOT_FOUND";

    /// <summary>The id is taken. ALREADY_EXISTS.</summary>
    public const string AlreadyExists = "RECORD_EXISTS";

    /// <summary>The person has not agreed to be matched. FAILED_PRECONDITION.</summary>
    public const string NoConsent = "NO_CONSENT";

    /// <summary>The person has not agreed to be shown to the post's employer. FAILED_PRECONDITION.</summary>
    public const string NoConsentToShow = "NO_CONSENT_TO_SHOW";

    /// <summary>
    /// Something keeps the pair out, so that there is nothing to tell the employer, and no list that staff arrange takes it in; staff are
    /// told <c>gate</c> and <c>fact</c> in the metadata. FAILED_PRECONDITION.
    /// </summary>
    public const string PairBlocked = "PAIR_BLOCKED";

    /// <summary>The key's scopes do not reach this reader of an explanation. PERMISSION_DENIED.</summary>
    public const string ReaderBeyondScope = "READER_BEYOND_SCOPE";

    /// <summary>The call carries no key. UNAUTHENTICATED.</summary>
    public const string KeyMissing = "KEY_MISSING";

    /// <summary>The key is not one of the service's. UNAUTHENTICATED.</summary>
    public const string KeyUnknown = "KEY_UNKNOWN";

    /// <summary>The key's scopes do not reach the method. PERMISSION_DENIED.</summary>
    public const string ScopeMissing = "SCOPE_MISSING";

    /// <summary>The key is not bound to the fair. PERMISSION_DENIED.</summary>
    public const string FairNotBound = "FAIR_NOT_BOUND";

    /// <summary>The service warms up. UNAVAILABLE.</summary>
    public const string WarmingUp = "WARMING_UP";

    /// <summary>The post index cannot answer; matching goes on. UNAVAILABLE.</summary>
    public const string IndexUnavailable = "INDEX_UNAVAILABLE";

    /// <summary>The store cannot be read or written. UNAVAILABLE if it may pass, INTERNAL otherwise.</summary>
    public const string StoreFault = "STORE_FAULT";

    /// <summary>The file as a whole cannot be imported. INVALID_ARGUMENT.</summary>
    public const string ImportRefused = "IMPORT_REFUSED";

    /// <summary>The file is larger than the service takes. RESOURCE_EXHAUSTED.</summary>
    public const string ImportTooLarge = "IMPORT_TOO_LARGE";

    /// <summary>The outcome is not the caller's to tell. PERMISSION_DENIED.</summary>
    public const string OutcomeBeyondScope = "OUTCOME_BEYOND_SCOPE";

    /// <summary>The outcome lies before the day on which the post was published. INVALID_ARGUMENT.</summary>
    public const string OutcomeBeforePost = "OUTCOME_BEFORE_POST";

    /// <summary>The person has seen or dealt with the post, which does not come back. FAILED_PRECONDITION.</summary>
    public const string PostDealtWith = "POST_DEALT_WITH";

    /// <summary>Somebody else arranged the list since; the metadata say who did what, and when. ABORTED.</summary>
    public const string ArrangementChanged = "ARRANGEMENT_CHANGED";

    /// <summary>Another answer was recorded before; the metadata say who, when and what. ABORTED.</summary>
    public const string AnswerDiffers = "ANSWER_DIFFERS";

    /// <summary>Somebody else signed the review off; the metadata say who, when and how. FAILED_PRECONDITION.</summary>
    public const string ReviewSignedOff = "REVIEW_SIGNED_OFF";

    /// <summary>Somebody else changed the plan; the metadata say what and who. ABORTED.</summary>
    public const string PlanChanged = "PLAN_CHANGED";

    /// <summary>The model is not put to use; <c>code</c> in the metadata says why. FAILED_PRECONDITION.</summary>
    public const string ModelRefused = "MODEL_REFUSED";

    /// <summary>No model was promoted that could be given up. FAILED_PRECONDITION.</summary>
    public const string NoEarlierModel = "NO_EARLIER_MODEL";

    /// <summary>The model cannot be used. INTERNAL.</summary>
    public const string ModelFault = "MODEL_FAULT";

    /// <summary>A fault of the service itself. INTERNAL.</summary>
    public const string Internal = "INTERNAL_FAULT";
}
