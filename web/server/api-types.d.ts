/* Written by api/write-web-types.ts from the OpenAPI document of the API. */
export interface paths {
    "/v1/{organisation}/calendar/{link}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Meetings and deadlines in iCalendar (RFC 5545), for the secret link of a calendar program */
        get: operations["read-calendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Documents that you may see, the latest first; with `asOf` by what the record says of where they stood */
        get: operations["list-documents"];
        put?: never;
        /**
         * Register a document; its procedure is pinned
         * @description Command `register-document`.
         */
        post: operations["register-document"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its revisions, the first first */
        get: operations["list-revisions"];
        put?: never;
        /**
         * Add a revision: one text in its languages; it closes the round on the old one (I5)
         * @description Command `add-revision`.
         */
        post: operations["add-revision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/circulations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Circulate a revision to the Member States
         * @description Command `circulate-document`.
         */
        post: operations["circulate-document"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/stages/{stage}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete a stage that no round decides
         * @description Command `complete-stage`.
         */
        post: operations["complete-stage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/comment-periods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its comment periods */
        get: operations["list-comment-periods"];
        put?: never;
        /**
         * Ask for comments
         * @description Command `open-comment-period`.
         */
        post: operations["open-comment-period"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/comment-periods/{period}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The comments of a period */
        get: operations["list-comments"];
        put?: never;
        /**
         * Submit a comment
         * @description Command `submit-comment`.
         */
        post: operations["submit-comment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/comment-periods/{period}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a comment period
         * @description Command `close-comment-period`.
         */
        post: operations["close-comment-period"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw the document before its adoption
         * @description Command `withdraw-document`.
         */
        post: operations["withdraw-document"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Correct the record: a new event that names what it corrects (I7)
         * @description Command `correct-record`.
         */
        post: operations["correct-record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/procedure-versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pin a later version of the procedure, between rounds (I2)
         * @description Command `adopt-procedure-version`.
         */
        post: operations["adopt-procedure-version"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/past-stages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record a stage that was completed before the body decided here (I15)
         * @description Command `record-past-stage`.
         */
        post: operations["record-past-stage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/past-freezes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that a matter was blocked without a term before the body decided here (I15, case 33)
         * @description Command `record-past-freeze`.
         */
        post: operations["record-past-freeze"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/past-considerations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that a matter was considered before the body decided here (I15, case 34)
         * @description Command `record-past-consideration`.
         */
        post: operations["record-past-consideration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/past-signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that States signed before the body decided here (I15)
         * @description Command `record-past-signature`.
         */
        post: operations["record-past-signature"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/past-reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record a review of what was adopted before the body decided here (I15)
         * @description Command `record-past-review`.
         */
        post: operations["record-past-review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/sponsors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a sponsor
         * @description Command `add-sponsor`.
         */
        post: operations["add-sponsor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/sponsors/{party}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that a sponsor withdrew (case 35)
         * @description Command `withdraw-sponsorship`.
         */
        post: operations["withdraw-sponsorship"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/relations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How it stands to other documents that you may see, in both directions */
        get: operations["list-relations"];
        put?: never;
        /**
         * Relate the document to another one
         * @description Command `relate-document`.
         */
        post: operations["relate-document"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/stages/{stage}/schedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say which meeting a stage waits for, or that it waits for none
         * @description Command `schedule-stage`.
         */
        post: operations["schedule-stage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/considerations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When it was considered, circulated, or discussed by experts (case 34) */
        get: operations["list-considerations"];
        put?: never;
        /**
         * Record that a pending matter was considered (case 34)
         * @description Command `record-consideration`.
         */
        post: operations["record-consideration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/outcomes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is expected beside its adoption */
        get: operations["list-outcomes"];
        put?: never;
        /**
         * Plan what is expected beside the adoption
         * @description Command `plan-outcome`.
         */
        post: operations["plan-outcome"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/outcomes/{outcome}/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that a planned outcome was achieved or dropped
         * @description Command `record-outcome`.
         */
        post: operations["record-outcome"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its calls for nominations, with each nomination (case 32: silence is none) */
        get: operations["list-calls"];
        put?: never;
        /**
         * Call for nominations
         * @description Command `open-call`.
         */
        post: operations["open-call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/calls/{call}/nominations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Nominate for your State
         * @description Command `submit-nomination`.
         */
        post: operations["submit-nomination"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/calls/{call}/nominations/{nomination}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a nomination of your State
         * @description Command `withdraw-nomination`.
         */
        post: operations["withdraw-nomination"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/calls/{call}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a call
         * @description Command `close-call`.
         */
        post: operations["close-call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/stages/{stage}/signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record the signature of a signatory that the procedure names; with the last one the stage is completed
         * @description Command `record-signature`.
         */
        post: operations["record-signature"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/domestic-acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report news of a domestic act; it counts for nothing until the instrument is deposited (case 46)
         * @description Command `report-domestic-act`.
         */
        post: operations["report-domestic-act"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/implementation/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Define a task of the implementation
         * @description Command `define-task`.
         */
        post: operations["define-task"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/implementation/tasks/{task}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report the progress of a task
         * @description Command `report-progress`.
         */
        post: operations["report-progress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its reviews, one dimension each, and when the next one falls due */
        get: operations["list-reviews"];
        put?: never;
        /**
         * Record a review of what was adopted
         * @description Command `record-review`.
         */
        post: operations["record-review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/stages/{stage}/treaty-signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that a State signed; ad referendum or without full powers it has no effect until confirmed (VCLT 8, 12)
         * @description Command `sign-treaty`.
         */
        post: operations["sign-treaty"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/treaty-signatures/{party}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that a State confirmed its signature; it counts from the date of the signature (VCLT 8, 12)
         * @description Command `confirm-treaty-signature`.
         */
        post: operations["confirm-treaty-signature"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/stages/{stage}/instruments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register an instrument; it counts from its receipt in due form (cases 46, 49)
         * @description Command `receive-instrument`.
         */
        post: operations["receive-instrument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/instruments/{party}/cure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that an instrument is in due form now; it counts from then (case 49)
         * @description Command `cure-instrument`.
         */
        post: operations["cure-instrument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/instruments/{party}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that a State withdrew its instrument before the entry into force (case 48)
         * @description Command `withdraw-instrument`.
         */
        post: operations["withdraw-instrument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/stages/{stage}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a treaty for signature; who has not signed can accede (case 50)
         * @description Command `close-for-signature`.
         */
        post: operations["close-for-signature"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/stages/{stage}/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open the stage that decided again, to extend the validity of what was adopted (case 45)
         * @description Command `propose-extension`.
         */
        post: operations["propose-extension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/stages/{stage}/extension/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give an extension up; the end that stands, stands
         * @description Command `drop-extension`.
         */
        post: operations["drop-extension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/stages/{stage}/term-event": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record the event with which the validity of what was adopted ends (case 45, RoP 14.2)
         * @description Command `record-term-event`.
         */
        post: operations["record-term-event"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Issue the adopted text under its official symbol; before the adoption there is none (case 42)
         * @description Command `issue-document`.
         */
        post: operations["issue-document"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/package": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say which documents the package decides together; each of them joins, or says why not (case 37)
         * @description Command `compose-package`.
         */
        post: operations["compose-package"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/package/removals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a document out of the package; the Chair does that between rounds, with notice to all (case 37)
         * @description Command `remove-from-package`.
         */
        post: operations["remove-from-package"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/package/dissolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give the package up: every document in it is free again (case 37)
         * @description Command `dissolve-package`.
         */
        post: operations["dissolve-package"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/package/conclusions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell a document that did not follow its adopted package once more to conclude
         * @description Command `repeat-conclusion`.
         */
        post: operations["repeat-conclusion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rounds of a document, the first first */
        get: operations["list-rounds"];
        put?: never;
        /**
         * Open a round: by silence, in a meeting or written; it opens once its electorate is frozen
         * @description Command `open-round`.
         */
        post: operations["open-round"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/rounds/{round}/reopening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reopen a frozen, broken or not adopted matter: a new round in which each State speaks anew
         * @description Command `reopen-round`.
         */
        post: operations["reopen-round"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/reopening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reopen a matter that was frozen before the body decided here: a round in which each State speaks anew
         * @description Command `reopen-round`.
         */
        post: operations["reopen-attested-freeze"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/rounds/{round}/positions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What States have said in it, in the order of the record */
        get: operations["list-positions"];
        put?: never;
        /**
         * State the position of your State
         * @description Command `state-position`.
         */
        post: operations["state-position"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/rounds/{round}/attestations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Attest a communication that came by another channel (I11)
         * @description Command `attest-communication`.
         */
        post: operations["attest-communication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/rounds/{round}/clarifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Attest which of two contradicting positions of a State stands (case 31)
         * @description Command `clarify-position`.
         */
        post: operations["clarify-position"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/rounds/{round}/points/{point}/lifting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lift an objection point of your State
         * @description Command `lift-point`.
         */
        post: operations["lift-point"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/rounds/{round}/method-objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse the method of silence as such
         * @description Command `object-to-method`.
         */
        post: operations["object-to-method"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/rounds/{round}/ad-referendum-confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm a position that was stated ad referendum
         * @description Command `confirm-ad-referendum`.
         */
        post: operations["confirm-ad-referendum"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/rounds/{round}/extensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Extend the period
         * @description Command `extend-round`.
         */
        post: operations["extend-round"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/rounds/{round}/suspension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Suspend the round; its clock stands still
         * @description Command `suspend-round`.
         */
        post: operations["suspend-round"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/rounds/{round}/resumption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resume a suspended round, or a held one for a stated period (I4)
         * @description Command `resume-round`.
         */
        post: operations["resume-round"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/rounds/{round}/freezing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record a block by Member States that were not named
         * @description Command `freeze-round`.
         */
        post: operations["freeze-round"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/rounds/{round}/rulings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record the Chair's ruling in the meeting
         * @description Command `record-ruling`.
         */
        post: operations["record-ruling"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/rounds/{round}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm the adoption (I6)
         * @description Command `confirm-adoption`.
         */
        post: operations["confirm-adoption"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/rounds/{round}/circulation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Circulate the positions of the round
         * @description Command `circulate-positions`.
         */
        post: operations["circulate-positions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/rounds/{round}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw the round
         * @description Command `withdraw-round`.
         */
        post: operations["withdraw-round"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/rounds/{round}/contest-resolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide on a contested outcome
         * @description Command `resolve-contest`.
         */
        post: operations["resolve-contest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/meetings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Meetings that you may see, the latest day first; with `asOf` by what the record says of them then */
        get: operations["list-meetings"];
        put?: never;
        /**
         * Announce a meeting; its days may be told later, and may move (case 28)
         * @description Command `announce-meeting`.
         */
        post: operations["announce-meeting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/past-meetings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record a meeting that was held before the body decided here (I15)
         * @description Command `record-past-meeting`.
         */
        post: operations["record-past-meeting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/meetings/{meeting}/dates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set the days of a meeting; what is scheduled for it follows (case 28)
         * @description Command `re-date-meeting`.
         */
        post: operations["re-date-meeting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/meetings/{meeting}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move a meeting to another place, or online
         * @description Command `move-meeting`.
         */
        post: operations["move-meeting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/meetings/{meeting}/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record the opening of a meeting; a Chair's term may begin with it (RoP 14.2)
         * @description Command `open-meeting`.
         */
        post: operations["open-meeting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/meetings/{meeting}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record the closing of a meeting
         * @description Command `close-meeting`.
         */
        post: operations["close-meeting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/meetings/{meeting}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a meeting
         * @description Command `cancel-meeting`.
         */
        post: operations["cancel-meeting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/meetings/{meeting}/convocations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that the convocation went out, on behalf of the Chair; its notice is counted by the rule of the body
         * @description Command `convene-meeting`.
         */
        post: operations["convene-meeting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/meetings/{meeting}/replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say whether a delegation will come: your own, or for the Secretariat any that was invited (I11)
         * @description Command `record-invitation-reply`.
         */
        post: operations["record-invitation-reply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/meetings/{meeting}/postponement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give up the days of a meeting that is still to come, before new ones are set (case 28)
         * @description Command `postpone-meeting`.
         */
        post: operations["postpone-meeting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/meetings/{meeting}/deadlines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a deadline so many days from the meeting; it moves when the meeting moves (case 28)
         * @description Command `set-meeting-deadline`.
         */
        post: operations["set-meeting-deadline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/meetings/{meeting}/deadlines/{deadline}/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lift a deadline of the meeting
         * @description Command `remove-meeting-deadline`.
         */
        post: operations["remove-meeting-deadline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/meetings/{meeting}/agenda": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a stage of a document on the agenda
         * @description Command `add-agenda-item`.
         */
        post: operations["add-agenda-item"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/meetings/{meeting}/agenda/{item}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take an item off the agenda, before it is called
         * @description Command `withdraw-agenda-item`.
         */
        post: operations["withdraw-agenda-item"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/meetings/{meeting}/agenda/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set the order in which the items are taken
         * @description Command `order-agenda`.
         */
        post: operations["order-agenda"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/meetings/{meeting}/cut-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set the instant after which new items need the word of the Chair
         * @description Command `set-cut-off`.
         */
        post: operations["set-cut-off"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/meetings/{meeting}/agenda/{item}/admission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Admit an item that came after the cut-off
         * @description Command `admit-late-item`.
         */
        post: operations["admit-late-item"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/meetings/{meeting}/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record which delegations are present, have left or are absent, and their credentials (case 21)
         * @description Command `record-attendance`.
         */
        post: operations["record-attendance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/meetings/{meeting}/quorum": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Establish the quorum anew, at the challenge of a delegation or for the Chair (RoP 1.2)
         * @description Command `challenge-quorum`.
         */
        post: operations["challenge-quorum"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/meetings/{meeting}/agenda/{item}/written-blocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register an objection that came in writing before the item is called (case 20)
         * @description Command `register-written-block`.
         */
        post: operations["register-written-block"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/meetings/{meeting}/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Call items: the rounds of their documents open in the room
         * @description Command `call-items`.
         */
        post: operations["call-items"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/meetings/{meeting}/agenda/{item}/positions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record what a delegation says in the room, on its behalf (I11)
         * @description Command `record-room-position`.
         */
        post: operations["record-room-position"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/meetings/{meeting}/agenda/{item}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record the answer of a delegation that was asked by name whether its block stands
         * @description Command `answer-call`.
         */
        post: operations["answer-call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/meetings/{meeting}/agenda/{item}/ruling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record the Chair's ruling on an item; the document decides by its own rules what comes of it (I1)
         * @description Command `rule-on-item`.
         */
        post: operations["rule-on-item"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/meetings/{meeting}/en-bloc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Propose several items for one ruling; an objection takes its item out
         * @description Command `propose-en-bloc`.
         */
        post: operations["propose-en-bloc"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/meetings/{meeting}/en-bloc/ruling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record the one ruling over what is left of the proposal
         * @description Command `rule-en-bloc`.
         */
        post: operations["rule-en-bloc"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/meetings/{meeting}/agenda/{item}/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Attach an interpretative statement; after the record has closed it is circulated separately (case 39)
         * @description Command `attach-statement`.
         */
        post: operations["attach-statement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/meetings/{meeting}/announcements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Outcomes of silence procedures that are to be announced in the meeting, and those that were */
        get: operations["read-announcements"];
        put?: never;
        /**
         * Record that the outcome of a silence procedure was announced here (OSCE Annex 1(A) step 5)
         * @description Command `announce-silence-outcome`.
         */
        post: operations["announce-silence-outcome"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/meetings/{meeting}/record/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close the record of a meeting that is closed
         * @description Command `close-record`.
         */
        post: operations["close-record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/establishment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Establish the organisation from its roster
         * @description Command `establish-organisation`.
         */
        post: operations["establish-organisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/parties/{party}/suspension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Suspend a member's rights
         * @description Command `suspend-party`.
         */
        post: operations["suspend-party"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/parties/{party}/reinstatement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a suspension
         * @description Command `reinstate-party`.
         */
        post: operations["reinstate-party"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/parties/{party}/departure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that a party has left
         * @description Command `record-departure`.
         */
        post: operations["record-departure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/parties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its parties in protocol order (RoP 1.7); with `asOf` by the statuses that they had then */
        get: operations["list-parties"];
        put?: never;
        /**
         * Admit a party
         * @description Command `admit-party`.
         */
        post: operations["admit-party"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/chair/handover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand the Chair over (RoP 14.2)
         * @description Command `hand-over-chair`.
         */
        post: operations["hand-over-chair"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/organs/{organ}/competence-overrides": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record the decision by which an organ decides a document that its competence does not cover
         * @description Command `override-competence`.
         */
        post: operations["override-competence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/past-facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record a fact about the organisation from before it decided here (I15)
         * @description Command `record-past-fact`.
         */
        post: operations["record-past-fact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/parties/{party}/seat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The seat of a party: its state with the decision, who is accredited since when and by which paper, and what was before */
        get: operations["read-seat"];
        put?: never;
        /**
         * Record by which decision a seat is contested, vacant or filled (case 22)
         * @description Command `set-seat`.
         */
        post: operations["set-seat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/parties/{party}/accreditations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record who holds a function of a party, by which paper
         * @description Command `accredit-representative`.
         */
        post: operations["accredit-representative"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/parties/{party}/accreditations/{accreditation}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that an accreditation has ended
         * @description Command `end-accreditation`.
         */
        post: operations["end-accreditation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Candidates for a status: what is asked of each before the decision, and what it has done of it */
        get: operations["list-candidates"];
        put?: never;
        /**
         * Register a candidate for a status; it is pending until it is granted or withdrawn (case 34)
         * @description Command `register-candidate`.
         */
        post: operations["register-candidate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/candidates/{party}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record what a candidate has done of what is asked before the decision: a founding text signed
         * @description Command `record-candidate-step`.
         */
        post: operations["record-candidate-step"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/candidates/{party}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that a candidate has withdrawn (case 34)
         * @description Command `withdraw-candidature`.
         */
        post: operations["withdraw-candidature"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/recipients-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whom an act on the document would tell */
        post: operations["preview-document-act"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/recipients-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whom another act would tell */
        post: operations["preview-act"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What your function was told, the newest first */
        get: operations["list-notices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/notices/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark notices as read by you; no event, and harmless to repeat */
        post: operations["read-notices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/calendar-feeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your links to calendars, without their secrets */
        get: operations["list-calendar-feeds"];
        put?: never;
        /** Make a secret link that calendar programs can subscribe to; repeated, it makes another one */
        post: operations["create-calendar-feed"];
        /** Revoke all your links; or, as its Secretariat, all of a State or of a role */
        delete: operations["revoke-calendar-feeds"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/calendar-feeds/{feed}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke one of your links: from now on it answers as if it had never been there */
        delete: operations["revoke-calendar-feed"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Documents that you may see, in short: where each stands, what it waits for, and on whom */
        get: operations["read-board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many documents there are of each kind, state or open stage, of those that you may see */
        get: operations["count-documents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One document; with `asOf` also where it stood then, as far as the record tells */
        get: operations["read-document"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened to it, in the order of the record */
        get: operations["read-timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What stands between it and its next stage, and whose act lifts it */
        get: operations["explain-document"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which acts you may carry out on it now, and why not the others */
        get: operations["list-permitted-acts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/proofs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its outcomes and refusals of substance, each with the place of its proof */
        get: operations["list-proofs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/proofs/{sequence}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why an outcome or a refusal came about: rules, facts, and the events that show them */
        get: operations["prove-outcome"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/implementation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tasks of its implementation, their progress as reported, and each cluster in numbers */
        get: operations["read-implementation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/effects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What its adoption changes elsewhere, how far that has come, and the facts that rest on it */
        get: operations["list-effects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/treaty": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who has signed, what is reported and what is deposited, who has signed and is not bound, what is missing */
        get: operations["read-treaty"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/entry-into-force": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When it would enter into force if so many instruments stood and these were deposited: an estimate */
        get: operations["estimate-entry-into-force"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/treaties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Treaties that you may see, the latest first: who has signed, reported, deposited, is bound, since when */
        get: operations["list-treaties"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/meetings/{meeting}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One meeting, with every setting of its days */
        get: operations["read-meeting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/meetings/{meeting}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened to it, in the order of the record */
        get: operations["read-meeting-timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/meetings/{meeting}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The recorded events of a meeting that you may see */
        get: operations["list-meeting-events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/meetings/{meeting}/acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which acts you may carry out on it now, and why not the others */
        get: operations["list-permitted-acts-on-meeting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/meetings/{meeting}/room": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Agenda with the state of each item, attendance and quorum; items of documents that you may see */
        get: operations["read-room"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/meetings/{meeting}/papers/agenda": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The agenda of a meeting as a paper, with the state of each item */
        get: operations["read-agenda-paper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/meetings/{meeting}/papers/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The attendance list of a meeting as a paper, with the quorum */
        get: operations["read-attendance-paper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/meetings/{meeting}/papers/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The outcome record of a meeting as a paper: draft until the record is closed, final after */
        get: operations["read-record-paper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/meetings/{meeting}/business": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which documents wait for it, what each still needs, and which term of the Chair turns with it */
        get: operations["read-business"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/meetings/{meeting}/rescheduling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What moving it to other days would change, and what would stay; nothing is recorded */
        get: operations["foresee-rescheduling"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Dated facts, each with its evidence and the decision that it rests on; with `asOf` in three groups */
        get: operations["list-facts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/rounds/{round}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One round */
        get: operations["read-round"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/rounds/{round}/points": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its objection points */
        get: operations["list-points"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/rounds/{round}/deadline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When the round's period ends, in every capital's time, with the derivation */
        get: operations["read-deadline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The organisation whole, now or on a day (`asOf`): who is in it, its organs, its rules, each fact with its decision or its source */
        get: operations["read-organisation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/parties/{party}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One party, with each fact about it and the decision that it rests on */
        get: operations["read-party"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/organs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its organs; with `asOf` those that were established then */
        get: operations["list-organs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/organs/{organ}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One organ, with each fact about it and the decision that it rests on */
        get: operations["read-organ"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/procedures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The procedures of the body: what each is for, its versions, and the stages of the newest */
        get: operations["list-procedures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/procedures/{procedure}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A procedure in every version, by its name after the body (`convention`): its rules, what each clause rests on, and what the rules that it names say */
        get: operations["read-procedure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is asked for what, the most urgent first */
        get: operations["list-tasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The recorded events of a document that you may see */
        get: operations["list-document-events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The recorded events of the organisation that you may see, in the order of the archive */
        get: operations["list-events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/receipts/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What became of an act of yours, by its Idempotency-Key */
        get: operations["read-receipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/documents/{document}/simulations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Play hypothetical acts on the document; nothing is written
         * @description Gives the path, how soon the rest could be done, and what that date hangs on. For those who see all positions (I14).
         */
        post: operations["simulate-document"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your role and your State, and what the clock of the body shows */
        get: operations["read-session"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The live stream of recorded events that you may see (server-sent events)
         * @description Each event has the archive position as its id; resume with `Last-Event-ID`. Without it the stream begins now.
         */
        get: operations["follow-stream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/contents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload a text or a file; it is named by its hash */
        post: operations["upload-content"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/{organisation}/contents/{sha256}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The bytes of a content, where you may see something that refers to it, or have uploaded it */
        get: operations["read-content"];
        /** Upload content whose hash you know; refused where it has another one */
        put: operations["put-content"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/web-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which bodies are served, and how one signs in */
        get: operations["read-web-settings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demonstration/{organisation}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** As whom a visitor of a laptop can sign in, and what the demonstration clock shows */
        get: operations["read-demonstration"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demonstration/{organisation}/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A bearer token of a persona */
        post: operations["issue-demonstration-token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demonstration/{organisation}/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Moves the demonstration clock forward; every period follows */
        post: operations["move-demonstration-clock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Accreditation: {
            accreditation: components["schemas"]["AccreditationId"];
            person: components["schemas"]["PersonToken"];
            /** @description For the offices and the own State; null: not known any more */
            name?: string | null;
            capacity: components["schemas"]["Capacity"];
            from: components["schemas"]["FactTime"];
            paper: components["schemas"]["Sha256"];
            receivedAt: components["schemas"]["Instant"];
            /** @description Of the event that recorded it */
            sequence: number;
            to: components["schemas"]["FactTime"] | null;
            endPaper: components["schemas"]["Sha256"] | null;
            endReceivedAt: components["schemas"]["Instant"] | null;
            endSequence: number | null;
        };
        AccreditationId: string;
        AccreditationIdInput: string;
        ActAnswer: {
            /** @description The command that the act became; the same for a repetition */
            command: string;
            stream: string;
            /** @description Sequence of the last event; a read may wait for it with `?waitFor=` */
            sequence: number;
            events: {
                sequence: number;
                type: string;
                subjects?: {
                    [key: string]: string | number;
                };
            }[];
            /** @description Of what the act made, where it made something */
            id?: string;
            repeated?: boolean;
            links: {
                [key: string]: string;
            };
        };
        AgendaItem: {
            item: components["schemas"]["ItemId"];
            document: components["schemas"]["DocumentId"];
            title: components["schemas"]["ContentReference"];
            class: components["schemas"]["VisibilityClass"];
            named: components["schemas"]["PartyId"][];
            titleText?: string | null;
            stage: components["schemas"]["StageId"];
            revision?: number;
            /** @enum {string} */
            state: "late" | "listed" | "called" | "not-opened" | "open" | "ruled" | "adopted" | "adopted-provisionally" | "subject-to-silence" | "not-adopted" | "contested" | "deferred" | "referred" | "withdrawn";
            round?: components["schemas"]["RoundId"];
            ruling?: {
                ruling: components["schemas"]["ItemRuling"];
                ruledAt: components["schemas"]["Instant"];
                enBloc?: boolean;
                /** @description Where you may see that meeting */
                deferredTo?: components["schemas"]["StreamId"];
                referredTo?: components["schemas"]["OrganId"];
            };
            /** @description Why it did not open, was not adopted or is contested */
            because?: string;
            statements: number;
            /** @description For the offices, and of your own State: the others see them at the document, as its positions circulate */
            blocks?: {
                party: components["schemas"]["PartyId"];
                /** @enum {string} */
                source: "written" | "room";
                /** @enum {string} */
                answer?: "stands" | "joined";
            }[];
        };
        AgendaPaper: {
            /** @constant */
            paper: "agenda";
            /**
             * @description The working languages (RoP 1.9)
             * @enum {string}
             */
            language: "en" | "ru";
            /** @description What the paper is called */
            name: string;
            organisation: {
                id: string;
                name: string;
            };
            meeting: {
                id: components["schemas"]["MeetingId"];
                /** @description By the name that it bore then */
                organ: {
                    organ: string;
                    name: string;
                } | null;
                number: number | null;
                kind: {
                    code: components["schemas"]["MeetingKind"];
                    text: string;
                };
                /** @description `7th regular meeting` */
                heading: string;
                title: string | null;
                titleLanguage: components["schemas"]["Language"];
                mode: {
                    code: components["schemas"]["MeetingMode"];
                    text: string;
                } | null;
                place: string | null;
                days: {
                    from: components["schemas"]["PartialDate"];
                    to?: components["schemas"]["PartialDate"];
                    text: string;
                } | null;
                state: {
                    /** @enum {string} */
                    code: "announced" | "open" | "closed" | "cancelled" | "past";
                    text: string;
                };
                opened: components["schemas"]["PaperMoment"] | null;
                closed: components["schemas"]["PaperMoment"] | null;
            };
            /** @description IANA zone of the seat: all times of the paper */
            zone: string;
            /** @description The strictest class of what is in it */
            distribution: {
                /** @enum {string} */
                code: "public" | "members" | "named";
                text: string;
            };
            /** @description When the last of the events that it rests on was recorded */
            asOf: components["schemas"]["PaperMoment"];
            /** @description The last event that the paper rests on, and the hash of the chain there (I8) */
            check: {
                stream: components["schemas"]["StreamId"];
                sequence: number;
                hash: components["schemas"]["Sha256"];
                text: string;
            };
            cutOff: components["schemas"]["PaperMoment"] | null;
            /** @description In the order in which they are taken */
            items: {
                /** @description Its place among what you see */
                number: number;
                item: components["schemas"]["ItemId"];
                document: components["schemas"]["DocumentId"];
                /** @description Null where it is long, no text, or not for you */
                title: string | null;
                titleLanguage: components["schemas"]["Language"];
                stage: {
                    code: components["schemas"]["StageId"];
                    text: string;
                };
                revision: number | null;
                state: {
                    /** @enum {string} */
                    code: "late" | "listed" | "called" | "not-opened" | "open" | "ruled" | "adopted" | "adopted-provisionally" | "subject-to-silence" | "not-adopted" | "contested" | "deferred" | "referred" | "withdrawn";
                    text: string;
                };
            }[];
            /** @description Received after the cut-off; they wait for the Chair */
            late: {
                /** @description Its place among what you see */
                number: number;
                item: components["schemas"]["ItemId"];
                document: components["schemas"]["DocumentId"];
                /** @description Null where it is long, no text, or not for you */
                title: string | null;
                titleLanguage: components["schemas"]["Language"];
                stage: {
                    code: components["schemas"]["StageId"];
                    text: string;
                };
                revision: number | null;
                state: {
                    /** @enum {string} */
                    code: "late" | "listed" | "called" | "not-opened" | "open" | "ruled" | "adopted" | "adopted-provisionally" | "subject-to-silence" | "not-adopted" | "contested" | "deferred" | "referred" | "withdrawn";
                    text: string;
                };
            }[];
            withdrawn: {
                /** @description Its place among what you see */
                number: number;
                item: components["schemas"]["ItemId"];
                document: components["schemas"]["DocumentId"];
                /** @description Null where it is long, no text, or not for you */
                title: string | null;
                titleLanguage: components["schemas"]["Language"];
                stage: {
                    code: components["schemas"]["StageId"];
                    text: string;
                };
                revision: number | null;
                state: {
                    /** @enum {string} */
                    code: "late" | "listed" | "called" | "not-opened" | "open" | "ruled" | "adopted" | "adopted-provisionally" | "subject-to-silence" | "not-adopted" | "contested" | "deferred" | "referred" | "withdrawn";
                    text: string;
                };
            }[];
        };
        Announcements: {
            meeting: components["schemas"]["StreamId"];
            /** @description When the last meeting of the same organ was opened; null: none was */
            since: components["schemas"]["Instant"] | null;
            /** @description Ended since then, and announced in no meeting yet; the first first */
            due: {
                document: components["schemas"]["DocumentId"];
                stream: components["schemas"]["StreamId"];
                title: components["schemas"]["ContentReference"];
                titleText?: string | null;
                round: components["schemas"]["RoundId"];
                stage: components["schemas"]["StageId"];
                organ: components["schemas"]["OrganId"];
                /** @description How the document has it now: `adopted`, `adopted-provisionally`, `broken`, `frozen`, `not-adopted` */
                outcome: string;
                /** @description The word of success of its stage */
                word: string | null;
                concludedAt: components["schemas"]["Instant"];
            }[];
            /** @description In this meeting */
            announced: {
                document: components["schemas"]["DocumentId"];
                stream: components["schemas"]["StreamId"];
                title: components["schemas"]["ContentReference"];
                titleText?: string | null;
                round: components["schemas"]["RoundId"];
                stage: components["schemas"]["StageId"];
                organ: components["schemas"]["OrganId"];
                /** @description How the document has it now: `adopted`, `adopted-provisionally`, `broken`, `frozen`, `not-adopted` */
                outcome: string;
                /** @description The word of success of its stage */
                word: string | null;
                concludedAt: components["schemas"]["Instant"];
                announcedAt: components["schemas"]["Instant"];
            }[];
        };
        AsOf: {
            date: components["schemas"]["PartialDate"];
            /** @description Of the seat */
            zone: string;
            /** Format: date */
            earliest: string;
            /** Format: date */
            latest: string;
            /** @description First instant, epoch ms */
            from: number;
            /** @description First instant after it, epoch ms */
            until: number;
        };
        Asked: {
            /** @description The act that is asked for */
            act: string;
            dueAt?: components["schemas"]["Instant"];
            /** @description What happens if nothing is done: `silence-is-consent`, `counts-as-missing`, `nothing`, … */
            onSilence: string;
            sentence: string;
        };
        AttendancePaper: {
            /** @constant */
            paper: "attendance";
            /**
             * @description The working languages (RoP 1.9)
             * @enum {string}
             */
            language: "en" | "ru";
            /** @description What the paper is called */
            name: string;
            organisation: {
                id: string;
                name: string;
            };
            meeting: {
                id: components["schemas"]["MeetingId"];
                /** @description By the name that it bore then */
                organ: {
                    organ: string;
                    name: string;
                } | null;
                number: number | null;
                kind: {
                    code: components["schemas"]["MeetingKind"];
                    text: string;
                };
                /** @description `7th regular meeting` */
                heading: string;
                title: string | null;
                titleLanguage: components["schemas"]["Language"];
                mode: {
                    code: components["schemas"]["MeetingMode"];
                    text: string;
                } | null;
                place: string | null;
                days: {
                    from: components["schemas"]["PartialDate"];
                    to?: components["schemas"]["PartialDate"];
                    text: string;
                } | null;
                state: {
                    /** @enum {string} */
                    code: "announced" | "open" | "closed" | "cancelled" | "past";
                    text: string;
                };
                opened: components["schemas"]["PaperMoment"] | null;
                closed: components["schemas"]["PaperMoment"] | null;
            };
            /** @description IANA zone of the seat: all times of the paper */
            zone: string;
            /** @description The strictest class of what is in it */
            distribution: {
                /** @enum {string} */
                code: "public" | "members" | "named";
                text: string;
            };
            /** @description When the last of the events that it rests on was recorded */
            asOf: components["schemas"]["PaperMoment"];
            /** @description The last event that the paper rests on, and the hash of the chain there (I8) */
            check: {
                stream: components["schemas"]["StreamId"];
                sequence: number;
                hash: components["schemas"]["Sha256"];
                text: string;
            };
            /** @description Member States in protocol order (RoP 1.7) */
            members: components["schemas"]["PaperDelegation"][];
            /** @description Observers and others of whom something was recorded, in protocol order */
            others: components["schemas"]["PaperDelegation"][];
            counts: {
                present: number;
                left: number;
                absent: number;
                notRecorded: number;
                members: number;
            };
            /** @description At the opening, and whenever it was challenged (RoP 1.2) */
            quorum: components["schemas"]["PaperQuorumCheck"][];
        };
        /** @enum {string} */
        Attends: "yes" | "no" | "undecided";
        /** @enum {string} */
        AttendsInput: "yes" | "no" | "undecided";
        Block: {
            kind: string;
            subject: string;
            round: components["schemas"]["RoundId"] | null;
            parties: components["schemas"]["PartyId"][];
            offices: string[];
            /** @description The acts that would lift it */
            acts: string[];
            since: components["schemas"]["Instant"] | null;
            until: components["schemas"]["Instant"] | null;
            /** @description Instruments that are needed */
            needed: number | null;
            deposited: number | null;
            /** @description What was before the body decided here (I15) */
            attested: {
                when: unknown;
                by?: components["schemas"]["PartyId"][] | "unnamed";
                evidence: components["schemas"]["EvidenceView"][];
            } | null;
            /** @description The meeting that it waits for, where you may see it */
            meeting?: components["schemas"]["StreamId"] | null;
            /** @description The package that it is decided in (case 37), where you may see it */
            package?: components["schemas"]["StreamId"] | null;
            /** @description In a package, the document that it is about, where you may see it */
            item?: components["schemas"]["StreamId"] | null;
            rule: string;
        } & {
            [key: string]: unknown;
        };
        BoardAsked: {
            act: string;
            parties: components["schemas"]["PartyId"][];
            offices: string[];
            dueAt: components["schemas"]["Instant"] | null;
        };
        BoardRow: {
            id: components["schemas"]["DocumentId"];
            kind: components["schemas"]["DocumentKind"];
            /** @description The words of the title; null where they are long */
            titleText: string | null;
            symbol: string | null;
            procedure: string;
            /** @description Where it stands, in one word */
            state: string;
            /** @description The stage that is decided on next; null where none is */
            stage: components["schemas"]["StageId"] | null;
            /** @description The stages that are open; type and organ are null where the rules at hand do not know the stage */
            stages: {
                stage: components["schemas"]["StageId"];
                type: ("proposed" | "drafting" | "consensus" | "signature" | "consent-to-be-bound" | "in-effect" | "implementation" | "review") | null;
                organ: components["schemas"]["OrganId"] | null;
            }[];
            /** @description What stands between it and its next stage, as you may see it */
            waits: components["schemas"]["BoardWaits"][];
            /** @description Who is asked for what, the most urgent first, as you may see it */
            asked: components["schemas"]["BoardAsked"][];
            /** @description Positions that block it now, of those that you may see */
            objections: number;
            /** @description When the period of its round ends */
            expiry: components["schemas"]["Instant"] | null;
            /** @description What happens by time alone, and when */
            onSilence: {
                at: components["schemas"]["Instant"];
                what: string;
            } | null;
            registeredAt: components["schemas"]["Instant"];
            /** @description When something was last recorded of it */
            changedAt: components["schemas"]["Instant"];
            sequence: number;
        };
        BoardWaits: {
            /** @description Of what it waits for: `position`, `frozen`, `round`, `meeting`, … */
            kind: string;
            parties: components["schemas"]["PartyId"][];
            offices: string[];
            /** @description The meeting that it waits for, where you may see it */
            meeting?: components["schemas"]["StreamId"];
        };
        Business: {
            meeting: components["schemas"]["StreamId"];
            dates: components["schemas"]["MeetingDates"] | null;
            /** @description Those that hang on its days; what you may see of them */
            deadlines: components["schemas"]["MeetingDeadline"][];
            /** @description In the order of the agenda; what is scheduled beside it follows */
            items: components["schemas"]["BusinessItem"][];
            /** @description The terms that end and begin when it is opened (RoP 14.2) */
            chair: {
                ends: {
                    party: components["schemas"]["PartyId"];
                    rule: string;
                    until?: string;
                    decision?: components["schemas"]["Decision"] | null;
                };
                begins: {
                    party: components["schemas"]["PartyId"];
                    rule: string;
                    until?: string;
                    decision?: components["schemas"]["Decision"] | null;
                };
            } | null;
        };
        BusinessItem: {
            id: components["schemas"]["DocumentId"];
            stream: components["schemas"]["StreamId"];
            class: components["schemas"]["VisibilityClass"];
            named: components["schemas"]["PartyId"][];
            kind: components["schemas"]["DocumentKind"];
            title: components["schemas"]["ContentReference"];
            titleText?: string | null;
            state: string;
            waitsWith: {
                /** @enum {string} */
                kind: "stage" | "outcome";
                item: string;
                state: string;
                /** @description Stages that lie before it and are not over */
                before: components["schemas"]["StageId"][];
                title?: components["schemas"]["ContentReference"];
                titleText?: string | null;
                recommendedBy?: string;
            }[];
            /** @description Its stages on the agenda; the place is that among the items that you may see */
            onAgenda: {
                item: components["schemas"]["ItemId"];
                place: number;
                stage: components["schemas"]["StageId"];
                state: string;
            }[];
            /** @description What stands between it and its next stage */
            needs: components["schemas"]["Block"][];
            /** @description They run beside it */
            openCalls: {
                call: string;
                deadline: unknown;
            }[];
            openCommentPeriods: {
                period: string;
                deadline: unknown;
            }[];
        };
        CalendarFeed: {
            /** Format: uuid */
            id: string;
            /** @description What the link shows is what this role may see */
            role: components["schemas"]["Role"];
            party: components["schemas"]["PartyId"] | null;
            /** @enum {string} */
            language: "en" | "ru";
            alarm: number | null;
            label: string | null;
            /** @description By the clock of the server, not of the body */
            createdAt: components["schemas"]["Instant"];
            /** @description After that it answers as if it had never been there */
            expiresAt: components["schemas"]["Instant"];
            /** @description To the minute; null where nobody has fetched it */
            lastFetchedAt: components["schemas"]["Instant"] | null;
        };
        CalendarFeedCreated: {
            /** Format: uuid */
            id: string;
            /** @description What the link shows is what this role may see */
            role: components["schemas"]["Role"];
            party: components["schemas"]["PartyId"] | null;
            /** @enum {string} */
            language: "en" | "ru";
            alarm: number | null;
            label: string | null;
            /** @description By the clock of the server, not of the body */
            createdAt: components["schemas"]["Instant"];
            /** @description After that it answers as if it had never been there */
            expiresAt: components["schemas"]["Instant"];
            /**
             * Format: uri
             * @description The secret link. It is told this once, and cannot be had again
             */
            url: string;
        };
        Call: {
            call: string;
            /** @enum {string} */
            state: "open" | "closed";
            purpose: components["schemas"]["ContentReference"];
            purposeText?: string | null;
            /** @description Without one the call is open-ended (case 32) */
            deadline: unknown;
            follows?: components["schemas"]["Following"];
            openedAt: components["schemas"]["Instant"];
            closedAt: components["schemas"]["Instant"] | null;
            evidence?: components["schemas"]["EvidenceView"][];
            /** @description Those that came late or were withdrawn too */
            nominations: components["schemas"]["Nomination"][];
        };
        CallIdInput: string;
        Candidate: {
            party: components["schemas"]["PartyId"];
            for: ("member" | "observer" | "partner") | null;
            /** @enum {string} */
            state: "pending" | "granted" | "withdrawn";
            candidature: components["schemas"]["Fact"] | null;
            conditions: {
                id: components["schemas"]["ItemId"];
                titles: {
                    title: string;
                    language: components["schemas"]["Language"];
                }[];
                evidence: {
                    /** @enum {string} */
                    confidence: "V" | "S" | "I" | "computed" | "invented";
                    source: string;
                };
                /** @description What is on record of it; null: not done yet */
                met: components["schemas"]["Fact"] | null;
            }[];
            /** @description Conditions that are not met: nothing is decided before */
            missing: components["schemas"]["ItemId"][];
            /** @description The sequence of the event that registered it */
            since: number;
            ended: number | null;
        };
        CandidateEntryInput: {
            id: components["schemas"]["PartyIdInput"];
            /** @enum {string} */
            type: "state" | "organisation";
            order: number;
            names: {
                name: string;
                language: string;
                from?: components["schemas"]["PartialDateInput"];
                to?: components["schemas"]["PartialDateInput"];
                evidence: {
                    /** @enum {string} */
                    confidence: "V" | "S" | "I" | "computed" | "invented";
                    source: string;
                };
            }[];
            zone?: string;
            weekend?: components["schemas"]["PartyWeekendInput"];
        };
        /** @enum {string} */
        Capacity: "head-of-delegation" | "deputy-head-of-delegation" | "permanent-representative" | "deputy-permanent-representative" | "senior-official" | "focal-point" | "national-coordinator" | "delegate" | "adviser";
        /** @enum {string} */
        CapacityInput: "head-of-delegation" | "deputy-head-of-delegation" | "permanent-representative" | "deputy-permanent-representative" | "senior-official" | "focal-point" | "national-coordinator" | "delegate" | "adviser";
        CapitalTime: {
            party: components["schemas"]["PartyId"];
            /** @description Null where the roster names none: then there is no local time either */
            zone: string | null;
            wallTime: string | null;
            weekday: ("monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday") | null;
            text: {
                en: string;
                ru: string;
            } | null;
            /** @description Whether it falls on a weekend there; null where that is not known */
            onWeekend: boolean | null;
        };
        /**
         * @description The record says yes, says no, or cannot tell
         * @enum {string}
         */
        Certainty: "yes" | "no" | "not-known";
        Citation: {
            /** @description Null: the procedure as a whole */
            stage: components["schemas"]["StageId"] | null;
            /** @description `quorum`, `period`, …; `source` of the whole */
            clause: string;
            /** @description As the procedure names it */
            source: string;
            /** @description Rules of the catalogue that the source names */
            rules: string[];
        };
        CitedRule: {
            id: string;
            /** @description The number of the rule language since which it holds */
            version: number;
            source: string;
            /** @description In the language that was asked for, by Accept-Language */
            says: string;
        };
        Comment: {
            sequence: number;
            period: string;
            party: components["schemas"]["PartyId"] | null;
            text: components["schemas"]["ContentReference"];
            receivedAt: components["schemas"]["Instant"];
            late: boolean;
        };
        CommentPeriod: {
            period: string;
            /** @enum {string} */
            state: "open" | "closed";
            /** @enum {string} */
            audience: "members" | "experts";
            revision: number | null;
            deadline: unknown;
            follows: components["schemas"]["Following"] | null;
            openedAt: components["schemas"]["Instant"];
            closedAt: components["schemas"]["Instant"] | null;
            comments: number;
        };
        CommentPeriodIdInput: string;
        Consideration: {
            what: string;
            /** @description As the source tells it */
            when: {
                wordsText?: string | null;
            } & {
                [key: string]: unknown;
            };
            organ?: components["schemas"]["OrganId"];
            attested: boolean;
            evidence?: components["schemas"]["EvidenceView"][];
            recordedAt: components["schemas"]["Instant"];
        } & {
            [key: string]: unknown;
        };
        ContentReference: {
            sha256: components["schemas"]["Sha256"];
            language: components["schemas"]["Language"];
            class: components["schemas"]["VisibilityClass"];
            bytes: number;
            mediaType: string;
        };
        Convocation: {
            sentAt: components["schemas"]["Instant"];
            /** @description The days that it named; when the meeting has moved since, others stand now */
            dates: components["schemas"]["MeetingDates"];
            /** @description Whether it names the days that stand */
            current: boolean;
            parties: components["schemas"]["PartyId"][];
            /** @description Those of them that are no Member State of the organ */
            observers: components["schemas"]["PartyId"][];
            guests: string[];
            text?: components["schemas"]["ContentReference"];
            textText?: string | null;
            notice: components["schemas"]["NoticeOfMeeting"];
            /** @description How many convocations there were */
            times: number;
        };
        Count: {
            value: string;
            documents: number;
        };
        /** @enum {string} */
        Credentials: "accepted" | "pending" | "none";
        /** @enum {string} */
        CredentialsInput: "accepted" | "pending" | "none";
        Deadline: {
            round: components["schemas"]["RoundId"];
            /** @description The announced instant: it is frozen, whatever changes afterwards */
            at: components["schemas"]["Instant"];
            /** @description As it was resolved; null where it was stated in minutes */
            announced: {
                at: components["schemas"]["Instant"];
                wallTime: string;
                zone: string;
                tzdata: string;
                derivation: string[];
                counted?: {
                    /** @enum {string} */
                    unit: "calendar-days" | "working-days";
                    days: number;
                    calendar?: string;
                    calendarVersion?: number;
                };
            } | null;
            /** @description How it came about */
            derivation: string[];
            /** @description What has changed since, and changes nothing */
            warnings: components["schemas"]["DeadlineWarning"][];
            seat: {
                zone: string;
                /** @description Local time, such as 2024-03-01T18:00 */
                wallTime: string;
                /** @enum {string} */
                weekday: "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";
                text: {
                    en: string;
                    ru: string;
                };
            };
            /** @description The States of the electorate, in protocol order */
            capitals: components["schemas"]["CapitalTime"][];
        };
        /** @enum {string} */
        DeadlinePurposeInput: "cut-off" | "circulation" | "accreditation" | "reply" | "statements" | "other";
        DeadlineWarning: {
            /** @enum {string} */
            code: "calendar-changed" | "zone-changed";
            text: {
                en: string;
                ru: string;
            };
        };
        Decision: {
            document: components["schemas"]["StreamId"];
            stage: components["schemas"]["StageId"];
            id: components["schemas"]["DocumentId"];
            class: components["schemas"]["VisibilityClass"];
            named: components["schemas"]["PartyId"][];
            title: components["schemas"]["ContentReference"];
            titleText: string | null;
        };
        Demonstration: {
            personas: {
                id: string;
                name: string;
                role: components["schemas"]["Role"];
                party?: components["schemas"]["PartyId"];
            }[];
            clock: {
                /** @constant */
                kind: "demonstration";
                now: components["schemas"]["Instant"];
            };
        };
        DemonstrationToken: {
            token: string;
        };
        Document: {
            stream: components["schemas"]["StreamId"];
            class: components["schemas"]["VisibilityClass"];
            /** @description Parties that may see it, with class `named` */
            named: components["schemas"]["PartyId"][];
            id: components["schemas"]["DocumentId"];
            kind: components["schemas"]["DocumentKind"];
            title: components["schemas"]["ContentReference"];
            /** @description The words of the title; null where they are long: read the content then */
            titleText: string | null;
            sponsors: components["schemas"]["PartyId"][];
            /** @description Who began the matter */
            initiators: {
                party: components["schemas"]["PartyId"];
                since?: components["schemas"]["PartialDate"];
            }[];
            /** @description What its adoption changes elsewhere */
            effects: unknown[];
            /** @description A freeze that stands, by a round or attested (I15); null where there is none */
            frozen: unknown;
            procedure: string;
            procedureVersion: number;
            /** @description Where it stands, in one word; `explanation` says why */
            state: string;
            stage: components["schemas"]["StageId"] | null;
            openStages: string[];
            stages: unknown[];
            /** @description What happens by time alone, and when */
            onSilence: unknown;
            warnings: components["schemas"]["Warning"][];
            /** @description How long what was adopted is valid, by stage, with its derivation (case 45) */
            validity: components["schemas"]["Validity"][];
            /** @description Of a package: the documents in it, and how each stands; else null (case 37) */
            package: unknown;
            /** @description The package that it is decided in; null where it is in none (case 37) */
            inPackage: unknown;
            /** @description The official symbol of the issued text; null before its issue (case 42) */
            symbol: string | null;
            issuedAt: components["schemas"]["Instant"] | null;
            /** @description The current revision; 0 before the first */
            revision: number;
            round: components["schemas"]["RoundId"] | null;
            roundPhase: string | null;
            expiry: components["schemas"]["Instant"] | null;
            refusedDeliveries: unknown;
            registeredAt: components["schemas"]["Instant"];
            withdrawnAt: components["schemas"]["Instant"] | null;
            sequence: number;
            hash: components["schemas"]["Sha256"];
            recorded: components["schemas"]["Instant"];
            /** @description Where it stood then, with `asOf` */
            onDay?: components["schemas"]["OnDay"];
        };
        DocumentId: string;
        DocumentIdInput: string;
        /** @enum {string} */
        DocumentKind: "proposal" | "statement" | "decision" | "guidelines" | "regulations" | "memorandum" | "plan-of-action" | "road-map" | "catalogue" | "rules" | "charter" | "convention" | "protocol" | "application-for-status" | "appointment" | "package" | "declaration" | "amendment" | "review-cycle";
        /** @enum {string} */
        DocumentKindInput: "proposal" | "statement" | "decision" | "guidelines" | "regulations" | "memorandum" | "plan-of-action" | "road-map" | "catalogue" | "rules" | "charter" | "convention" | "protocol" | "application-for-status" | "appointment" | "package" | "declaration" | "amendment" | "review-cycle";
        DocumentOnDay: {
            id: components["schemas"]["DocumentId"];
            stream: components["schemas"]["StreamId"];
            class: components["schemas"]["VisibilityClass"];
            named: components["schemas"]["PartyId"][];
            kind: components["schemas"]["DocumentKind"];
            title: components["schemas"]["ContentReference"];
            titleText: string | null;
            sponsors: components["schemas"]["PartyId"][];
            onDay: {
                yes: components["schemas"]["Fact"][];
                /** @description The record cannot tell */
                notKnown: components["schemas"]["Fact"][];
                /** @description The name borne then (case 60) */
                name?: {
                    name: string;
                    /** @enum {string} */
                    certainty: "yes" | "not-known";
                } | null;
            };
        };
        EarliestAdoption: {
            /** @enum {string} */
            terms: "minimum" | "usual";
            from: components["schemas"]["Instant"];
            stages: {
                stage: string;
                /** @enum {string} */
                type: "proposed" | "drafting" | "consensus" | "signature" | "consent-to-be-bound" | "in-effect" | "implementation" | "review";
                word?: string;
                method?: components["schemas"]["RoundMethod"];
                at: components["schemas"]["Instant"];
                effectiveAt: components["schemas"]["Instant"];
                derivation: string[];
                alternatives: {
                    method: components["schemas"]["RoundMethod"];
                    at?: components["schemas"]["Instant"];
                    effectiveAt?: components["schemas"]["Instant"];
                    because: string;
                }[];
            }[];
            adoption?: {
                at: components["schemas"]["Instant"];
                effectiveAt: components["schemas"]["Instant"];
            };
            entryIntoForce?: {
                on: components["schemas"]["LegalDate"];
                instruments: components["schemas"]["PartyId"][];
                source: string;
                derivation: string[];
            };
            assumes: string[];
            stopped?: {
                stage?: string;
                because: string;
                rule: string;
            };
        };
        EffectStanding: {
            effect: {
                /** @enum {string} */
                kind: "grant-status" | "establish-organ" | "appoint-chair" | "set-meeting-date" | "appoint-coordinator" | "end-status" | "suspend-party" | "reinstate-party" | "rename-party" | "rename-organ" | "rename-office" | "rename-organisation" | "dissolve-organ" | "grant-competence" | "withdraw-competence" | "set-working-languages" | "set-basic-quorum" | "set-seat";
            } & {
                [key: string]: unknown;
            };
            /** @description The stage whose success causes it */
            stage?: components["schemas"]["StageId"];
            /**
             * @description `caused`: the stage has succeeded, and it was asked for; what came of it stands in `facts`
             * @enum {string}
             */
            standing: "ahead" | "caused" | "not-recorded" | "never";
        };
        Effects: {
            items: components["schemas"]["EffectStanding"][];
            /** @description What rests on this document as its decision, or was ended by it */
            facts: components["schemas"]["Fact"][];
            /** @description Effects that were asked for and could not be carried out: the Secretariat is asked to see to them */
            refused: {
                code: string;
                at: components["schemas"]["Instant"];
            }[];
        };
        ElectorateRule: {
            /** @description Only these States join in. */
            only: components["schemas"]["PartyId"][];
            /** @description The article or decision that the clause rests on. */
            source: string;
        } | {
            /** @description All Member States but these. */
            except: components["schemas"]["PartyId"][];
            /** @description The article or decision that the clause rests on. */
            source: string;
        };
        EntryIntoForceClause: {
            /** @description What the acts of States have to fulfil. */
            condition: components["schemas"]["EntryIntoForceCondition"];
            /** @description What is added to the day on which it is fulfilled. */
            then: components["schemas"]["EntryIntoForceOffset"];
            /** @description Of a State whose instrument comes later: from its own deposit, and never before the treaty's entry into force. */
            lateComers?: components["schemas"]["EntryIntoForceOffset"];
            /** @description Not before this day. */
            notBefore?: components["schemas"]["LegalDate"];
            /** @description The article of the treaty. */
            source: string;
        };
        EntryIntoForceCondition: {
            /** @constant */
            kind: "instruments";
            /** @description So many instruments. */
            atLeast: number;
        } | {
            /** @constant */
            kind: "fraction-of-signatories";
            /** @description This many parts … */
            numerator: number;
            /** @description … of so many, of the signatory States; fractions round up. */
            denominator: number;
            /** @description The signatories as they are on the day asked about, or as they were on a fixed day (case 55). */
            countedOn: "current" | components["schemas"]["LegalDate"];
        } | {
            /** @constant */
            kind: "all-signatories";
        } | {
            /** @constant */
            kind: "named";
            /** @description These States. */
            parties: components["schemas"]["PartyId"][];
            /** @description Or at least so many of them. */
            atLeast?: number;
        } | {
            /** @constant */
            kind: "weight";
            /** @description The weight that is needed … */
            atLeast: number;
            /** @description … in parts of so many. */
            of: number;
        } | {
            /** @constant */
            kind: "all-of";
            /** @description All of these at once: the day on which the last of them is fulfilled. */
            conditions: ({
                /** @constant */
                kind: "instruments";
                /** @description So many instruments. */
                atLeast: number;
            } | {
                /** @constant */
                kind: "fraction-of-signatories";
                /** @description This many parts … */
                numerator: number;
                /** @description … of so many, of the signatory States; fractions round up. */
                denominator: number;
                /** @description The signatories as they are on the day asked about, or as they were on a fixed day (case 55). */
                countedOn: "current" | components["schemas"]["LegalDate"];
            } | {
                /** @constant */
                kind: "all-signatories";
            } | {
                /** @constant */
                kind: "named";
                /** @description These States. */
                parties: components["schemas"]["PartyId"][];
                /** @description Or at least so many of them. */
                atLeast?: number;
            } | {
                /** @constant */
                kind: "weight";
                /** @description The weight that is needed … */
                atLeast: number;
                /** @description … in parts of so many. */
                of: number;
            })[];
        } | {
            /** @constant */
            kind: "fixed-date";
            /** @description On this day, whatever the instruments. */
            date: components["schemas"]["LegalDate"];
        };
        EntryIntoForceEstimate: {
            rule: {
                /** @constant */
                kind: "nth-instrument";
                /** @description How many instruments. */
                instruments: number;
                /** @description So many days after the last of them; its day is day 0. */
                days: number;
                /** @description The article of the treaty. */
                source: string;
            } | null;
            /** @description What the answer rests on: it is an estimate, no record */
            assumptions: string[];
            result: {
                needed: number;
                deposited: number;
                missing: number;
                trigger?: {
                    parties: string[];
                    date: components["schemas"]["LegalDate"];
                };
                entersIntoForceOn?: components["schemas"]["LegalDate"];
                derivation: string[];
            } | null;
        };
        EntryIntoForceOffset: ({
            /** @description So many days; the day of the deposit is day 0. */
            days: number;
        } | {
            /** @description So many months. */
            months: number;
        }) | {
            /** @description On the first day of the n-th month that follows. */
            firstOfMonth: number;
            /** @description What is added before the month is looked for. */
            after?: {
                /** @description So many days; the day of the deposit is day 0. */
                days: number;
            } | {
                /** @description So many months. */
                months: number;
            };
        };
        EvidenceView: {
            source: string;
            place: string;
            words?: components["schemas"]["ContentReference"];
            /** @description The words, where you may read them */
            wordsText?: string | null;
        };
        Exclusion: {
            party: components["schemas"]["PartyId"];
            /** @enum {string} */
            because: "organ" | "stage" | "state-concerned" | "seat-contested" | "seat-vacant";
        };
        Explanation: {
            state: string;
            stage: components["schemas"]["StageId"] | null;
            round: components["schemas"]["RoundId"] | null;
            onSilence: unknown;
            warnings: components["schemas"]["Warning"][];
            blocks: components["schemas"]["Block"][];
            tasks: components["schemas"]["Task"][];
            /** @description The minimal sets of acts that bring its next stage; not with `knownAt` */
            ways?: components["schemas"]["Ways"];
            sequence: number;
        };
        Fact: {
            stream: components["schemas"]["StreamId"];
            class: components["schemas"]["VisibilityClass"];
            named: components["schemas"]["PartyId"][];
            /** @description What it is about, `status/kw/member`; unique within its stream */
            id: string;
            kind: string;
            subject: string;
            value: string;
            /** @description Of a name */
            language: string | null;
            title: string | null;
            /** @description Null: the record does not tell since when */
            from: components["schemas"]["FactTime"] | null;
            /** @description Null: it has not ended */
            to: components["schemas"]["FactTime"] | null;
            /** @description Told by a source, not decided here (I15) */
            attested: boolean;
            evidence: components["schemas"]["EvidenceView"][];
            /** @description Of a fact that came with the roster */
            sourced: {
                /** @enum {string} */
                confidence: "V" | "S" | "I" | "computed" | "invented";
                source: string;
            } | null;
            /** @description The decision that it rests on, where there is one that you may see */
            decision: components["schemas"]["Decision"] | null;
            /** @description By what it ended, where nothing of its kind came in its place that says so itself */
            endedBy: {
                decision?: components["schemas"]["Decision"] | null;
                evidence?: components["schemas"]["EvidenceView"][];
                /** @description Of the event that recorded the end */
                sequence: number;
            } | null;
            /** @description Of the event that recorded it */
            sequence: number;
            /** @description Whether it held then, with `asOf` */
            certainty?: components["schemas"]["Certainty"];
        };
        FactTime: {
            attested: {
                date?: components["schemas"]["PartialDate"];
                notBefore?: components["schemas"]["PartialDate"];
                notAfter?: components["schemas"]["PartialDate"];
                /** @constant */
                approximate?: true;
                words?: components["schemas"]["ContentReference"];
                wordsText?: string | null;
            };
            /** @description When it was recorded as past: by then it had happened */
            recorded?: components["schemas"]["Instant"];
        } | {
            at: components["schemas"]["Instant"];
        };
        /** @description Its deadline is relative to a meeting, and moves with it (case 28); without `deadline`: its days are not known */
        Following: {
            /** @enum {string} */
            base: "first-day" | "last-day";
            days: number;
            time: string;
            zone: string;
            meeting?: components["schemas"]["StreamId"];
        };
        FormError: {
            pointer: string;
            detail: string;
        };
        Implementation: {
            items: components["schemas"]["ImplementationTask"][];
            clusters: {
                cluster: components["schemas"]["ItemId"] | null;
                tasks: number;
                progress: {
                    [key: string]: number;
                };
            }[];
        };
        ImplementationTask: {
            id: components["schemas"]["ItemId"];
            cluster: components["schemas"]["ItemId"] | null;
            title: components["schemas"]["ContentReference"];
            titleText?: string | null;
            progress: string;
            document?: components["schemas"]["StreamId"];
            reportedBy?: string;
            reportedAt?: components["schemas"]["Instant"];
            reports: number;
            evidence?: components["schemas"]["EvidenceView"][];
        } & {
            [key: string]: unknown;
        };
        /** @description Epoch milliseconds, UTC */
        Instant: number;
        /** @description Epoch milliseconds, UTC */
        InstantInput: number;
        InvitationReply: {
            party: components["schemas"]["PartyId"];
            attends: components["schemas"]["Attends"];
            headOfDelegation?: components["schemas"]["ContentReference"];
            headOfDelegationText?: string | null;
            at: components["schemas"]["Instant"];
            /** @description It speaks of the days that stand */
            current: boolean;
        };
        ItemId: string;
        ItemIdInput: string;
        /** @enum {string} */
        ItemRuling: "adopted" | "adopted-ad-referendum" | "adopted-subject-to-silence" | "deferred" | "referred" | "blocked";
        /** @enum {string} */
        ItemRulingInput: "adopted" | "adopted-ad-referendum" | "adopted-subject-to-silence" | "deferred" | "referred" | "blocked";
        Language: string;
        LanguageInput: string;
        /** Format: date */
        LegalDate: string;
        Meeting: {
            stream: components["schemas"]["StreamId"];
            class: components["schemas"]["VisibilityClass"];
            named: components["schemas"]["PartyId"][];
            id: components["schemas"]["MeetingId"];
            kind: components["schemas"]["MeetingKind"];
            organ: string | null;
            number: number | null;
            series: string | null;
            title: components["schemas"]["ContentReference"];
            titleText?: string | null;
            mode: string | null;
            place: string | null;
            takesDecisions: boolean;
            /**
             * @description `past`: attested, held before (I15)
             * @enum {string}
             */
            state: "announced" | "open" | "closed" | "cancelled" | "past";
            dateFrom: components["schemas"]["PartialDate"] | null;
            dateTo: components["schemas"]["PartialDate"] | null;
            /** @description Every setting of its days */
            datesSet: ({
                dates: components["schemas"]["MeetingDates"];
                setAt: components["schemas"]["Instant"];
            } & {
                [key: string]: unknown;
            })[];
            /** @description When it was, of one of the past */
            attested: unknown;
            evidence: components["schemas"]["EvidenceView"][];
            openedAt: components["schemas"]["Instant"] | null;
            closedAt: components["schemas"]["Instant"] | null;
            cancelledAt: components["schemas"]["Instant"] | null;
            /** @description Those that hang on its days, as they stand now; not with `knownAt` */
            deadlines?: components["schemas"]["MeetingDeadline"][];
            /** @description With `asOf` */
            onDay?: components["schemas"]["OnDay"];
            sequence: number;
        } & {
            [key: string]: unknown;
        };
        MeetingDates: {
            from: components["schemas"]["PartialDate"];
            to?: components["schemas"]["PartialDate"];
        };
        MeetingDeadline: {
            deadline: string;
            /** @enum {string} */
            purpose: "cut-off" | "circulation" | "accreditation" | "reply" | "statements" | "other" | "comments" | "nominations";
            title?: components["schemas"]["ContentReference"];
            titleText?: string | null;
            rule: components["schemas"]["RelativeToMeeting"];
            /** @description Of what follows the meeting: its document */
            document?: components["schemas"]["StreamId"];
            /** @description `comment-period/c1`, `call/n1` */
            subject?: string;
            /** @description Null until the days of the meeting are told */
            fixed: {
                /** @description Local time by the rule, such as 2024-12-05T18:00 */
                wallTime: string;
                zone: string;
                /** @description Null where there is no such instant, or it is being fixed */
                at: components["schemas"]["Instant"] | null;
                /** @description How it came about (I12) */
                derivation: string[];
            } | null;
            passed: boolean;
            /** @description The days have just changed, and it is being fixed by them */
            pending: boolean;
        };
        MeetingId: string;
        MeetingIdInput: string;
        /** @enum {string} */
        MeetingKind: "regular" | "informal" | "conference" | "gathering";
        /** @enum {string} */
        MeetingKindInput: "regular" | "informal" | "conference" | "gathering";
        /** @enum {string} */
        MeetingMode: "in-person" | "online" | "hybrid";
        /** @enum {string} */
        MeetingModeInput: "in-person" | "online" | "hybrid";
        MeetingOnDay: {
            stream: components["schemas"]["StreamId"];
            class: components["schemas"]["VisibilityClass"];
            named: components["schemas"]["PartyId"][];
            id: components["schemas"]["MeetingId"];
            kind: components["schemas"]["MeetingKind"];
            organ: string | null;
            number: number | null;
            series: string | null;
            title: components["schemas"]["ContentReference"];
            titleText?: string | null;
            onDay: {
                yes: components["schemas"]["Fact"][];
                /** @description The record cannot tell */
                notKnown: components["schemas"]["Fact"][];
                /** @description The name borne then (case 60) */
                name?: {
                    name: string;
                    /** @enum {string} */
                    certainty: "yes" | "not-known";
                } | null;
            };
        };
        NameThen: {
            name: string;
            language: string;
            /** @enum {string} */
            certainty: "yes" | "not-known";
            fact: components["schemas"]["Fact"];
        };
        Nomination: {
            nomination: string;
            party: components["schemas"]["PartyId"];
            nominee: components["schemas"]["ContentReference"];
            nomineeText?: string | null;
            receivedAt: components["schemas"]["Instant"];
            /** @enum {string} */
            state: "standing" | "late" | "withdrawn";
            withdrawnAt: components["schemas"]["Instant"] | null;
            sequence: number;
        };
        NominationIdInput: string;
        Notice: {
            id: number;
            /** @description `{stream}#{sequence}` of the event that it tells of */
            event: string;
            /** @description What kind of event that is, such as `round-opened` */
            name: string;
            stream: components["schemas"]["StreamId"];
            sequence: number;
            document?: components["schemas"]["DocumentId"];
            meeting?: components["schemas"]["MeetingId"];
            round?: components["schemas"]["RoundId"];
            recorded: components["schemas"]["Instant"];
            /** @description The message by its key; stable */
            message: string;
            /**
             * @description `quiet` stands in the list and is never mailed
             * @enum {string}
             */
            urgency: "at-once" | "asks" | "informs" | "quiet";
            heading: string;
            sentence: string;
            asked?: components["schemas"]["Asked"];
            title: components["schemas"]["ContentReference"] | null;
            /** @description The words of the title; null where they are long, or there is none */
            titleText: string | null;
            /** @description Whether you have read it; another person of your function may not have */
            read: boolean;
        };
        NoticeOfMeeting: {
            required?: {
                days: number;
                source: string;
            };
            from: components["schemas"]["LegalDate"];
            given: number;
            short: boolean;
            derivation: string;
        };
        OfficialSymbolInput: string;
        OnDay: {
            asOf: components["schemas"]["AsOf"];
            yes: components["schemas"]["Fact"][];
            /** @description The record cannot tell */
            notKnown: components["schemas"]["Fact"][];
            /** @description The name borne then (case 60) */
            name?: {
                name: string;
                /** @enum {string} */
                certainty: "yes" | "not-known";
            } | null;
        };
        OrganId: string;
        OrganIdInput: string;
        OrganOnDay: {
            organ: string;
            electorate: string;
            /** @description The name borne then (case 60) */
            name?: {
                name: string;
                /** @enum {string} */
                certainty: "yes" | "not-known";
            } | null;
            onDay: {
                yes: components["schemas"]["Fact"][];
                /** @description The record cannot tell */
                notKnown: components["schemas"]["Fact"][];
                /** @description The name borne then (case 60) */
                name?: {
                    name: string;
                    /** @enum {string} */
                    certainty: "yes" | "not-known";
                } | null;
            };
        };
        OrganThen: {
            organ: string;
            electorate: string | null;
            /** @description One in each language, that of documents first (case 60) */
            names: components["schemas"]["NameThen"][];
            fact: components["schemas"]["Fact"];
        };
        OrganView: {
            organ: string;
            names: unknown;
            electorate: string;
            facts?: components["schemas"]["Fact"][];
            onDay?: components["schemas"]["OnDay"];
        } & {
            [key: string]: unknown;
        };
        Organisation: {
            organisation: string;
            names: unknown;
            liveSince: components["schemas"]["Instant"];
            seatZone: string;
            workingLanguages: string[];
            chair: unknown;
            /** @description The next Chair, until its term begins (RoP 14.2) */
            designated: unknown;
            /** @description Name and Chair then, with `asOf` */
            onDay?: components["schemas"]["OnDay"];
            /** @description Everything that is known of it, on the day asked about or now */
            whole: components["schemas"]["WholeOrganisation"];
            sequence: number;
            clock: {
                /** @enum {string} */
                kind: "system" | "demonstration";
                now: components["schemas"]["Instant"];
            };
        } & {
            [key: string]: unknown;
        };
        OrganisationId: string;
        OrganisationIdInput: string;
        Outcome: {
            id: components["schemas"]["ItemId"];
            title: components["schemas"]["ContentReference"];
            titleText?: string | null;
            /** @enum {string} */
            state: "planned" | "achieved" | "dropped";
            meeting?: components["schemas"]["StreamId"];
            recommendedBy?: components["schemas"]["OrganId"];
            evidence?: components["schemas"]["EvidenceView"][];
            plannedAt: components["schemas"]["Instant"];
            settledAt?: components["schemas"]["Instant"];
        } & {
            [key: string]: unknown;
        };
        /** @enum {string} */
        PaperAudienceInput: "members" | "public";
        PaperDelegation: {
            party: components["schemas"]["PartyId"];
            /** @description As it was borne on the day of the meeting (case 60) */
            name: string;
            /** @description Null: nothing was recorded of it */
            presence: {
                code: components["schemas"]["Presence"];
                text: string;
            } | null;
            credentials: {
                code: components["schemas"]["Credentials"];
                text: string;
            } | null;
            /** @description Whatever was recorded of it, the first first */
            entries: {
                presence: {
                    code: components["schemas"]["Presence"];
                    text: string;
                };
                credentials: {
                    code: components["schemas"]["Credentials"];
                    text: string;
                };
                at: components["schemas"]["PaperMoment"];
            }[];
        };
        PaperItem: {
            /** @description Its place among what you see */
            number: number;
            item: components["schemas"]["ItemId"];
            document: components["schemas"]["DocumentId"];
            /** @description Null where it is long, no text, or not for you */
            title: string | null;
            titleLanguage: components["schemas"]["Language"];
            stage: {
                code: components["schemas"]["StageId"];
                text: string;
            };
            revision: number | null;
            state: {
                /** @enum {string} */
                code: "late" | "listed" | "called" | "not-opened" | "open" | "ruled" | "adopted" | "adopted-provisionally" | "subject-to-silence" | "not-adopted" | "contested" | "deferred" | "referred" | "withdrawn";
                text: string;
            };
            round: components["schemas"]["RoundId"] | null;
            called: components["schemas"]["PaperMoment"] | null;
            ruling: {
                ruling: {
                    code: components["schemas"]["ItemRuling"];
                    text: string;
                };
                at: components["schemas"]["PaperMoment"];
                enBloc: boolean;
                deferredTo: {
                    id: components["schemas"]["MeetingId"];
                    title: string | null;
                } | null;
                referredTo: {
                    organ: string;
                    name: string;
                } | null;
                /** @description What the Chair said, where it is kept and you may read it */
                words: components["schemas"]["PaperText"] | null;
            } | null;
            /** @description As the document has it; its own word of success where it succeeded */
            outcome: {
                /** @enum {string} */
                code: "late" | "listed" | "called" | "not-opened" | "open" | "ruled" | "adopted" | "adopted-provisionally" | "subject-to-silence" | "not-adopted" | "contested" | "deferred" | "referred" | "withdrawn";
                text: string;
            };
            because: {
                code: string;
                text: string;
            } | null;
            /** @description Provisionally adopted: on whose confirmation, where positions are yours to see */
            awaiting: components["schemas"]["PaperParty"][];
            confirmBy: components["schemas"]["PaperMoment"] | null;
            /** @description The language versions of the revision that was decided on */
            texts: components["schemas"]["PaperText"][];
            statements: components["schemas"]["PaperStatement"][];
            /** @description That stand; for the offices, and of your own State (I14) */
            blocks: {
                party: components["schemas"]["PartyId"];
                /** @description As it was borne on the day of the meeting (case 60) */
                name: string;
                source: {
                    /** @enum {string} */
                    code: "written" | "room";
                    text: string;
                };
            }[];
        };
        PaperMoment: {
            at: components["schemas"]["Instant"];
            /** @description On the clocks of the seat, with its zone */
            text: string;
            /** @description The same without the zone, which stands once at the head of the paper */
            brief: string;
        };
        PaperParty: {
            party: components["schemas"]["PartyId"];
            /** @description As it was borne on the day of the meeting (case 60) */
            name: string;
        };
        PaperQuorumCheck: {
            check: number;
            because: {
                /** @enum {string} */
                code: "opening" | "challenge";
                text: string;
            };
            /** @description Who challenged it */
            by: components["schemas"]["PaperParty"] | null;
            at: components["schemas"]["PaperMoment"];
            present: number;
            needed: number;
            of: number;
            met: boolean;
            text: string;
        };
        PaperStatement: {
            parties: components["schemas"]["PaperParty"][];
            language: components["schemas"]["Language"];
            sha256: components["schemas"]["Sha256"];
            received: components["schemas"]["PaperMoment"];
            /** @description It came after the record was closed, and is circulated as a document of its own (case 39) */
            separately: boolean;
        };
        /** @enum {string} */
        PaperStatus: "draft" | "final" | "attested" | "none";
        PaperText: {
            language: components["schemas"]["Language"];
            sha256: components["schemas"]["Sha256"];
            bytes: number;
        };
        PartialDate: string;
        PartialDateInput: string;
        PartyId: string;
        PartyIdInput: string;
        PartyInput: {
            id: components["schemas"]["PartyIdInput"];
            /** @enum {string} */
            type: "state" | "organisation";
            order: number;
            names: {
                name: string;
                language: string;
                from?: components["schemas"]["PartialDateInput"];
                to?: components["schemas"]["PartialDateInput"];
                evidence: {
                    /** @enum {string} */
                    confidence: "V" | "S" | "I" | "computed" | "invented";
                    source: string;
                };
            }[];
            statuses: {
                /** @enum {string} */
                status: "member" | "observer" | "partner" | "approved-partner" | "applicant";
                from?: components["schemas"]["PartialDateInput"];
                to?: components["schemas"]["PartialDateInput"];
                evidence: {
                    /** @enum {string} */
                    confidence: "V" | "S" | "I" | "computed" | "invented";
                    source: string;
                };
            }[];
            zone?: string;
            weekend?: components["schemas"]["PartyWeekendInput"];
        };
        PartyOnDay: {
            party: components["schemas"]["PartyId"];
            type: string;
            /** @description The name borne then (case 60) */
            name?: {
                name: string;
                /** @enum {string} */
                certainty: "yes" | "not-known";
            } | null;
            onDay: {
                yes: components["schemas"]["Fact"][];
                /** @description The record cannot tell */
                notKnown: components["schemas"]["Fact"][];
                /** @description The name borne then (case 60) */
                name?: {
                    name: string;
                    /** @enum {string} */
                    certainty: "yes" | "not-known";
                } | null;
            };
        };
        PartyThen: {
            party: components["schemas"]["PartyId"];
            type: string;
            /** @description One in each language, that of documents first (case 60) */
            names: components["schemas"]["NameThen"][];
            fact: components["schemas"]["Fact"];
        };
        PartyTreaty: {
            document: components["schemas"]["DocumentId"];
            stream: components["schemas"]["StreamId"];
            title: components["schemas"]["ContentReference"];
            titleText: string | null;
            signed: components["schemas"]["Certainty"];
            signedOn: string | null;
            /** @description Reported, not deposited: counts for nothing (case 46) */
            reported: ({
                act: string;
                when: unknown;
                evidence: components["schemas"]["EvidenceView"][];
                recordedAt: components["schemas"]["Instant"];
            } & {
                [key: string]: unknown;
            })[];
            /** @description The instrument in due form that the depositary received */
            deposited: {
                act: string;
                on: string;
            } | null;
            withdrawn: {
                act: string;
                on: string;
                withdrawnOn: string;
            }[];
            bound: components["schemas"]["Certainty"];
            inForce: components["schemas"]["Certainty"];
            inForceOn: string | null;
            /** @description Why the record cannot tell */
            because: string[];
        } & {
            [key: string]: unknown;
        };
        PartyView: {
            party: components["schemas"]["PartyId"];
            type: string;
            names: unknown;
            statuses: unknown;
            status: string;
            entitled: boolean;
            facts?: components["schemas"]["Fact"][];
            /** @description Of one party alone: its other axis (case 59) */
            treaties?: components["schemas"]["PartyTreaty"][];
            onDay?: components["schemas"]["OnDay"];
        } & {
            [key: string]: unknown;
        };
        /** @description The days of the week that are off in the capital, with the source. */
        PartyWeekendInput: {
            days: ("monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday")[];
            evidence: {
                /** @enum {string} */
                confidence: "V" | "S" | "I" | "computed" | "invented";
                source: string;
            };
        };
        Permission: {
            act: string;
            allowed: boolean;
            code?: string;
            rule?: string;
        };
        PersonToken: string;
        Point: {
            point: string;
            round: components["schemas"]["RoundId"];
            party: components["schemas"]["PartyId"];
            paragraph: string;
            text: components["schemas"]["ContentReference"] | null;
            proposedText: components["schemas"]["ContentReference"] | null;
            /** @enum {string} */
            state: "live" | "lifted" | "lapsed";
            endedAt: components["schemas"]["Instant"] | null;
            rule: string | null;
        } & {
            [key: string]: unknown;
        };
        PointIdInput: string;
        Position: {
            sequence: number;
            round: components["schemas"]["RoundId"];
            party: components["schemas"]["PartyId"];
            position: components["schemas"]["PositionKind"];
            revision: number;
            class: components["schemas"]["VisibilityClass"];
            /** @enum {string} */
            recordedAs: "position" | "communication" | "undelivered";
            withoutEffect: string | null;
            current: boolean;
            blocking: boolean;
            statement: components["schemas"]["ContentReference"] | null;
            points: unknown[];
            channel: string;
            receivedAt: components["schemas"]["Instant"];
            recorded: components["schemas"]["Instant"];
        } & {
            [key: string]: unknown;
        };
        /** @enum {string} */
        PositionKind: "support" | "no-objection" | "support-with-statement" | "support-with-reservation" | "disassociate" | "ad-referendum" | "more-time" | "reserved" | "amendment" | "objection";
        /** @enum {string} */
        PositionKindInput: "support" | "no-objection" | "support-with-statement" | "support-with-reservation" | "disassociate" | "ad-referendum" | "more-time" | "reserved" | "amendment" | "objection";
        /** @enum {string} */
        Presence: "present" | "left" | "absent";
        /** @enum {string} */
        PresenceInput: "present" | "left" | "absent";
        Problem: {
            /** @description Address of the page that explains this code, `/problems/{code}` */
            type: string;
            /** @description The sentence of the code */
            title: string;
            status: number;
            /** @description The sentence, and what it is about here */
            detail: string;
            /** @description Stable; see `docs/use/errors.md` */
            code: string;
            /** @description The invariant or rule that the refusal rests on */
            rule: string;
            /** @description The same rule with its version, the article that it rests on, and what it says */
            ruleReference?: {
                id: string;
                version: number;
                source: string;
                says?: string;
            };
            /** @description Names this answer in the log */
            instance: string;
            about?: {
                [key: string]: string | number;
            };
            /** @description All faults of form, where the request has some */
            errors?: components["schemas"]["FormError"][];
            /** @description The refusal was recorded (I7): these events */
            recorded?: {
                command: string;
                sequence: number;
                events: {
                    sequence: number;
                    type: string;
                    subjects?: {
                        [key: string]: string | number;
                    };
                }[];
            };
            links?: {
                [key: string]: string;
            };
        };
        Procedure: {
            /** @description The body and the name of the procedure, such as cica/statement. */
            id: string;
            /** @description A changed procedure gets the next version; documents keep theirs (I2). */
            version: number;
            /** @description The number of the rule language: what a clause means never changes within a number. */
            language: 1 | 2;
            /** @description The kind of document that it is for. */
            kind: components["schemas"]["DocumentKind"];
            /** @description What people call it. */
            name: string;
            /** @description What the procedure as a whole rests on. */
            source: string;
            /** @description The stages in the order in which a reader sees them; "next" is what binds. */
            stages: {
                /** @description Names the stage within the procedure. */
                id: components["schemas"]["StageId"];
                /**
                 * @description What kind of step it is.
                 * @enum {string}
                 */
                type: "proposed" | "drafting" | "consensus" | "signature" | "consent-to-be-bound" | "in-effect" | "implementation" | "review";
                /** @description The stage that opens when this one is done. */
                next?: components["schemas"]["StageId"];
                /** @description It opens together with that stage: a text is open for accession while it is open for signature. */
                opensWith?: components["schemas"]["StageId"];
                /** @description Which kinds of the document's effects the success of this stage causes. */
                effects?: ("grant-status" | "establish-organ" | "appoint-chair" | "set-meeting-date" | "appoint-coordinator" | "end-status" | "suspend-party" | "reinstate-party" | "rename-party" | "rename-organ" | "rename-office" | "rename-organisation" | "dissolve-organ" | "grant-competence" | "withdraw-competence" | "set-working-languages" | "set-basic-quorum" | "set-seat")[];
                /** @description Only with type signature: all of them sign, then the stage is completed. Absent where the States sign as they choose. */
                signatories?: {
                    /** @description Names the one who signs. */
                    id: components["schemas"]["ItemId"];
                    /** @description What the one who signs is called. */
                    name: string;
                    /** @description The party that signs; absent where only the role is known. */
                    party?: components["schemas"]["PartyId"];
                }[];
                /** @description Only with type consent-to-be-bound: so many days after the N-th instrument. */
                entryIntoForce?: {
                    /** @constant */
                    kind: "nth-instrument";
                    /** @description How many instruments. */
                    instruments: number;
                    /** @description So many days after the last of them; its day is day 0. */
                    days: number;
                    /** @description The article of the treaty. */
                    source: string;
                };
                /** @description In place of entryIntoForce: the whole clause of the treaty. */
                entryIntoForceClause?: components["schemas"]["EntryIntoForceClause"];
                /** @description What each State weighs in a condition of the kind weight, in parts of its "of"; only with a clause. */
                weights?: {
                    [key: string]: number;
                };
                /** @description Only with type review: how often it is held. */
                review?: {
                    /** @description Each year; from language 2 also each so many months. */
                    every: "year" | {
                        /** @description Each so many months. */
                        months: number;
                    };
                    /**
                     * @description One dimension a review.
                     * @constant
                     */
                    dimensions: "one-each";
                };
                /** @description From language 2, only with type in-effect: how long what was adopted is in effect (case 45). */
                validity?: components["schemas"]["ValidityRule"];
                /** @description From language 2: terms that warn when they pass and do nothing else (case 29). */
                softTerms?: components["schemas"]["SoftTerm"][];
                /** @description Only with type consensus: how the stage is decided. */
                consensus?: {
                    /** @description The organ that decides here, by its id in the roster. */
                    organ: components["schemas"]["OrganId"];
                    /** @description How it may decide: in a meeting, by silence, or by written answers of all. */
                    methods: components["schemas"]["RoundMethod"][];
                    /**
                     * @description The word of success: recommended, approved or adopted.
                     * @enum {string}
                     */
                    success: "recommended" | "approved" | "adopted";
                    /** @description How many must be present. */
                    quorum: {
                        /** @description The quorum is this many parts … */
                        numerator: number;
                        /** @description … of so many: 2 of 3 for two thirds. */
                        denominator: number;
                        /**
                         * @description Of the electorate as it was frozen. From language 2 also of all Member States, those included whose seat is vacant, contested or suspended (case 22).
                         * @enum {string}
                         */
                        of: "electorate" | "members";
                        /**
                         * @description Fractions round up (at least the fraction). From language 2 also down, or above: more than the fraction.
                         * @enum {string}
                         */
                        rounding: "up" | "down" | "above";
                        /** @description The methods for which it must be reached: usually the meeting alone. */
                        appliesTo: components["schemas"]["RoundMethod"][];
                        /** @description The article that says so. */
                        source: string;
                    };
                    /** @description The shortest period that may be announced for silence or written answers, and the one taken where none is named. */
                    period: {
                        /** @description The shortest period that may be announced, in the unit: minutes, unless language 2 says days. */
                        minimum: number;
                        /** @description The period as it usually is, in the same unit. */
                        usual: number;
                        /**
                         * @description From language 2: what the period is counted in. Days are those at the organ's seat, by its working calendar, and the day of the event is not counted.
                         * @enum {string}
                         */
                        unit?: "minutes" | "calendar-days" | "working-days";
                        /** @description From language 2: a period in days ends at this time of the day at the organ's seat; without it, at the time at which it began. */
                        endsAt?: string;
                        /**
                         * @description From language 2: where it would end on a day that is no working day at the organ's seat, it moves to the next working day, or stays (case 12).
                         * @enum {string}
                         */
                        roll?: "none" | "next-working-day";
                        /** @description The article that the period rests on. */
                        source?: string;
                    };
                    /** @description The last minutes of a silence in which the program must have been able to take objections in (I4). */
                    protectedEnd: number;
                    /** @description Minutes without that evidence which are tolerated in the protected end. */
                    holeTolerance: number;
                    /**
                     * @description Who turns silence that held into an adoption: the Chair, or nobody (I6, case 17).
                     * @enum {string}
                     */
                    confirmation: "chair" | "none";
                    /** @description Which further kinds of position block; objection and amendment always do. */
                    blocking: {
                        /** @description A reserved position: the freeze. */
                        reserved: boolean;
                        /** @description Asking for more time. */
                        moreTime: boolean;
                    };
                    /** @description What a block does to a round by silence, by the kind of position: end it, pause its clock, or freeze it without a term (cases 3, 33). */
                    onBlock: {
                        /**
                         * @description An objection.
                         * @enum {string}
                         */
                        objection: "end" | "pause" | "freeze";
                        /**
                         * @description An amendment.
                         * @enum {string}
                         */
                        amendment: "end" | "pause" | "freeze";
                        /**
                         * @description A reserved position, where it blocks.
                         * @enum {string}
                         */
                        reserved: "end" | "pause" | "freeze";
                        /**
                         * @description Asking for more time, where it blocks.
                         * @enum {string}
                         */
                        moreTime: "end" | "pause" | "freeze";
                    };
                    /** @description Where a broken or not adopted round sends the document. */
                    onFailure: "stay" | "fail" | {
                        /** @description The stage that the document goes back to. */
                        returnTo: components["schemas"]["StageId"];
                    } | {
                        /** @description From language 2: the stage of another organ, with its own electorate. */
                        referTo: components["schemas"]["StageId"];
                    };
                    /** @description How often the period may be extended (case 9). */
                    extensions: number;
                    /** @description Minutes before the expiry at which those who have not answered are reminded. */
                    reminders: number[];
                    /**
                     * @description When the positions become visible to the other members: at once, at the close, or when the Chair circulates them (I14).
                     * @enum {string}
                     */
                    circulation: "at-once" | "at-close" | "by-chair";
                    /** @description Whether positions survive a revision that is declared editorial (I5, case 6). */
                    editorialCarryOver: boolean;
                    /** @description Positions ad referendum: confirmation is due within so many minutes, and silence then confirms them or lets them lapse (case 38). */
                    adReferendum: {
                        /** @description Minutes from the adoption. */
                        confirmWithin: number;
                        /**
                         * @description What it means if no confirmation comes.
                         * @enum {string}
                         */
                        silence: "confirms" | "lapses";
                    };
                    /** @description Which roles may do an act here, where they are not the usual ones. */
                    who?: {
                        [key: string]: components["schemas"]["Role"][];
                    };
                    /** @description From language 2: who joins in, where it is not all Member States. */
                    electorate?: components["schemas"]["ElectorateRule"];
                    /** @description From language 2: the room may approve subject to a silence (case 15). */
                    conditional?: {
                        /** @description The shortest silence, in minutes. */
                        minimum: number;
                        /** @description The silence where the ruling names none, in minutes. */
                        usual: number;
                        /** @description The article or decision that the clause rests on. */
                        source: string;
                    };
                    /** @description From language 2: a round may be opened without the States that it concerns (case 24). */
                    consensusMinus?: {
                        /** @description How many States may be left out at most. */
                        most: number;
                        /** @description The article or decision that the clause rests on. */
                        source: string;
                    };
                    /**
                     * @description From language 2: what counts if two people of one State say opposite things (case 31).
                     * @enum {string}
                     */
                    contradictions?: "latest-counts" | "blocks-until-clarified";
                    /** @description From language 2: whether a document may be decided here as part of a package (case 37). */
                    packages?: boolean;
                    /** @description From language 2: the article that a clause of this stage rests on, by the name of the clause. */
                    sources?: {
                        [key: string]: string;
                    };
                };
            }[];
        };
        ProcedureRules: {
            /** @description The body and the name of the procedure, such as cica/statement. */
            id: string;
            /** @description A changed procedure gets the next version; documents keep theirs (I2). */
            current: number;
            /** @description The oldest first */
            versions: components["schemas"]["ProcedureVersion"][];
        };
        ProcedureSummary: {
            /** @description The body and the name of the procedure, such as cica/statement. */
            id: string;
            kind: components["schemas"]["DocumentKind"];
            name: string;
            /** @description What the procedure as a whole rests on */
            source: string;
            /** @description The version that a document gets when it is registered now */
            current: number;
            /** @description Every version, the oldest first: documents keep theirs (I2) */
            versions: number[];
            stages: {
                id: components["schemas"]["StageId"];
                /** @enum {string} */
                type: "proposed" | "drafting" | "consensus" | "signature" | "consent-to-be-bound" | "in-effect" | "implementation" | "review";
                /** @description Who decides in it, by consensus */
                organ: components["schemas"]["OrganId"] | null;
            }[];
        };
        ProcedureVersion: {
            /** @description A changed procedure gets the next version; documents keep theirs (I2). */
            version: number;
            current: boolean;
            procedure: components["schemas"]["Procedure"];
            /** @description What a clause names itself; every other rests on the source of the whole */
            citations: components["schemas"]["Citation"][];
            /** @description What the rules say that the citations name */
            rules: components["schemas"]["CitedRule"][];
        };
        Proof: {
            /** @constant */
            v: 1;
            stream: components["schemas"]["StreamId"];
            sequence: number;
            event: string;
            root: components["schemas"]["ProofNode"];
            /** @description Positions that you may not see are left out: such a proof cannot be checked as a whole */
            partial: boolean;
            /**
             * @description The working languages (RoP 1.9)
             * @enum {string}
             */
            language: "en" | "ru";
            /** @description The same in plain sentences */
            text: string;
        };
        ProofNode: {
            claim: string;
            about: {
                [key: string]: string | number | boolean | string[];
            };
            holds: boolean;
            rule: components["schemas"]["RuleReference"];
            events: {
                id: string;
                hash: components["schemas"]["Sha256"];
            }[];
            children: components["schemas"]["ProofNode"][];
        };
        ProvableOutcome: {
            sequence: number;
            event: string;
            recorded: components["schemas"]["Instant"];
            /** @description Where its proof is */
            proof: string;
        };
        QuorumForecast: {
            expected: number;
            declined: number;
            undecided: number;
            noReply: number;
            /** @description Absent where the body has no basic quorum on record */
            needed?: number;
            of: number;
            /** @enum {string} */
            met: "yes" | "no" | "maybe";
        };
        Receipt: {
            command: string;
            stream: string;
            key: string;
            /** @description The stamp that counts (I3), epoch ms */
            receivedAt: number;
            /** @enum {string} */
            state: "unconfirmed" | "kept" | "carried-out" | "refused";
            answer?: components["schemas"]["ActAnswer"];
            refusal?: components["schemas"]["Problem"];
            links: {
                [key: string]: string;
            };
        };
        RecipientsPreview: {
            act: string;
            /** @description What would happen, by name, in order */
            events: string[];
            /** @description False: something tells of positions that do not circulate to you; of that, only what you are told is shown */
            whole: boolean;
            told: {
                function: string;
                party?: components["schemas"]["PartyId"];
                event: string;
                /** @description The message by its key; stable */
                message: string;
                /**
                 * @description `quiet` stands in the list and is never mailed
                 * @enum {string}
                 */
                urgency: "at-once" | "asks" | "informs" | "quiet";
                heading: string;
                sentence: string;
                asked?: components["schemas"]["Asked"];
            }[];
        };
        RecordPaper: {
            /** @constant */
            paper: "record";
            /**
             * @description The working languages (RoP 1.9)
             * @enum {string}
             */
            language: "en" | "ru";
            /** @description What the paper is called */
            name: string;
            organisation: {
                id: string;
                name: string;
            };
            meeting: {
                id: components["schemas"]["MeetingId"];
                /** @description By the name that it bore then */
                organ: {
                    organ: string;
                    name: string;
                } | null;
                number: number | null;
                kind: {
                    code: components["schemas"]["MeetingKind"];
                    text: string;
                };
                /** @description `7th regular meeting` */
                heading: string;
                title: string | null;
                titleLanguage: components["schemas"]["Language"];
                mode: {
                    code: components["schemas"]["MeetingMode"];
                    text: string;
                } | null;
                place: string | null;
                days: {
                    from: components["schemas"]["PartialDate"];
                    to?: components["schemas"]["PartialDate"];
                    text: string;
                } | null;
                state: {
                    /** @enum {string} */
                    code: "announced" | "open" | "closed" | "cancelled" | "past";
                    text: string;
                };
                opened: components["schemas"]["PaperMoment"] | null;
                closed: components["schemas"]["PaperMoment"] | null;
            };
            /** @description IANA zone of the seat: all times of the paper */
            zone: string;
            /** @description The strictest class of what is in it */
            distribution: {
                /** @enum {string} */
                code: "public" | "members" | "named";
                text: string;
            };
            /** @description When the last of the events that it rests on was recorded */
            asOf: components["schemas"]["PaperMoment"];
            /** @description The last event that the paper rests on, and the hash of the chain there (I8) */
            check: {
                stream: components["schemas"]["StreamId"];
                sequence: number;
                hash: components["schemas"]["Sha256"];
                text: string;
            };
            status: {
                code: components["schemas"]["PaperStatus"];
                text: string;
            };
            chair: {
                chair: components["schemas"]["PaperParty"];
                /** @description At the opening (RoP 14.2) */
                handover: {
                    from: components["schemas"]["PaperParty"];
                    to: components["schemas"]["PaperParty"];
                    at: components["schemas"]["PaperMoment"];
                } | null;
            } | null;
            /** @description Member States in protocol order (RoP 1.7) */
            members: components["schemas"]["PaperDelegation"][];
            /** @description Observers and others of whom something was recorded, in protocol order */
            others: components["schemas"]["PaperDelegation"][];
            counts: {
                present: number;
                left: number;
                absent: number;
                notRecorded: number;
                members: number;
            };
            /** @description At the opening, and whenever it was challenged (RoP 1.2) */
            quorum: components["schemas"]["PaperQuorumCheck"][];
            items: components["schemas"]["PaperItem"][];
            withdrawn: {
                /** @description Its place among what you see */
                number: number;
                item: components["schemas"]["ItemId"];
                document: components["schemas"]["DocumentId"];
                /** @description Null where it is long, no text, or not for you */
                title: string | null;
                titleLanguage: components["schemas"]["Language"];
                stage: {
                    code: components["schemas"]["StageId"];
                    text: string;
                };
                revision: number | null;
                state: {
                    /** @enum {string} */
                    code: "late" | "listed" | "called" | "not-opened" | "open" | "ruled" | "adopted" | "adopted-provisionally" | "subject-to-silence" | "not-adopted" | "contested" | "deferred" | "referred" | "withdrawn";
                    text: string;
                };
            }[];
            /** @description What silence decided, announced here */
            silence: {
                document: components["schemas"]["DocumentId"];
                /** @description Null where it is long, no text, or not for you */
                title: string | null;
                titleLanguage: components["schemas"]["Language"];
                round: components["schemas"]["RoundId"];
                outcome: {
                    code: string;
                    text: string;
                };
                announced: components["schemas"]["PaperMoment"];
            }[];
            /** @description Statements that came after the record was closed (case 39) */
            separately: {
                document: components["schemas"]["DocumentId"];
                /** @description Null where it is long, no text, or not for you */
                title: string | null;
                titleLanguage: components["schemas"]["Language"];
                number: number | null;
                statement: components["schemas"]["PaperStatement"];
            }[];
            recordClosed: components["schemas"]["PaperMoment"] | null;
            /** @description Of a meeting of the past (I15) */
            evidence: {
                source: string;
                place: string;
            }[];
        };
        RecordedEvent: {
            /** @description Place in the archive; a live stream resumes after it */
            position: number;
            event: {
                id: string;
                type: string;
                sequence: number;
                hash: components["schemas"]["Sha256"];
            } & {
                [key: string]: unknown;
            };
        };
        /** @enum {string} */
        RelationInput: "amends" | "implements" | "supersedes" | "protocol-to" | "split-from" | "recommits-to" | "carried-over-into" | "task-of" | "follows-from" | "excludes";
        RelationView: {
            relation: string;
            /**
             * @description `to`: this document amends, implements, ... that one; `from`: that one this
             * @enum {string}
             */
            direction: "to" | "from";
            document: components["schemas"]["DocumentId"];
            stream: components["schemas"]["StreamId"];
            class: components["schemas"]["VisibilityClass"];
            named: components["schemas"]["PartyId"][];
            kind: string;
            title: components["schemas"]["ContentReference"];
            titleText?: string | null;
            evidence?: components["schemas"]["EvidenceView"][];
        };
        RelativeToMeeting: {
            /** @enum {string} */
            base: "first-day" | "last-day";
            days: number;
            time: string;
            zone: string;
        };
        RelativeToMeetingInput: {
            /** @enum {string} */
            base: "first-day" | "last-day";
            days: number;
            time: string;
            zone: string;
        };
        Rescheduling: {
            meeting: components["schemas"]["StreamId"];
            from: components["schemas"]["MeetingDates"] | null;
            to: components["schemas"]["MeetingDates"];
            moves: {
                /** @enum {string} */
                what: "stage" | "outcome" | "agenda-item" | "chair-term-ends" | "chair-term-begins" | "deadline" | "comment-period" | "call";
                deadline?: string;
                /** @enum {string} */
                purpose?: "cut-off" | "circulation" | "accreditation" | "reply" | "statements" | "other" | "comments" | "nominations";
                /** @description Where a deadline stands */
                fromTime?: {
                    /** @description Local time by the rule, such as 2024-12-05T18:00 */
                    wallTime: string;
                    zone: string;
                    /** @description Null where there is no such instant, or it is being fixed */
                    at: components["schemas"]["Instant"] | null;
                } | null;
                /** @description Where it would stand; null: not known from these days */
                toTime?: {
                    /** @description Local time by the rule, such as 2024-12-05T18:00 */
                    wallTime: string;
                    zone: string;
                    /** @description Null where there is no such instant, or it is being fixed */
                    at: components["schemas"]["Instant"] | null;
                } | null;
                /** @description It would have passed */
                passed?: boolean;
                document?: components["schemas"]["StreamId"];
                item?: string;
                party?: components["schemas"]["PartyId"];
                rule: string;
                because: string;
            }[];
            stays: {
                /** @enum {string} */
                what: "round" | "comment-period" | "call" | "cut-off";
                document?: components["schemas"]["StreamId"];
                item?: string;
                at: components["schemas"]["Instant"];
                /**
                 * @description How it lies to the new days
                 * @enum {string}
                 */
                relative: "before" | "on" | "after";
                rule: string;
                because: string;
            }[];
        };
        Review: {
            dimension?: components["schemas"]["ContentReference"];
            dimensionText?: string | null;
            /** @description As the source tells it */
            when: {
                wordsText?: string | null;
            } & {
                [key: string]: unknown;
            };
            attested: boolean;
            evidence?: components["schemas"]["EvidenceView"][];
            recordedAt: components["schemas"]["Instant"];
        } & {
            [key: string]: unknown;
        };
        Reviews: {
            items: components["schemas"]["Review"][];
            /** @description Cursor of the next page; missing on the last one */
            next?: string;
            /** @description When the next review of a stage falls due, where the procedure says so */
            due: ({
                stage: components["schemas"]["StageId"];
                dueAt: components["schemas"]["Instant"];
                derivation: string[];
            } & {
                [key: string]: unknown;
            })[];
        };
        Revision: {
            revision: number;
            texts: components["schemas"]["ContentReference"][];
            editorial: boolean;
            addedAt: components["schemas"]["Instant"];
            circulatedAt: components["schemas"]["Instant"] | null;
        };
        /** @enum {string} */
        Role: "secretariat" | "chair" | "focal-point" | "depositary" | "observer" | "auditor" | "operator" | "system";
        /** @enum {string} */
        RoleInput: "secretariat" | "chair" | "focal-point" | "depositary" | "observer" | "auditor" | "operator" | "system";
        Room: {
            meeting: string;
            state: string;
            /** @description Of the deadline that follows the meeting, or the instant that was set */
            cutOff: components["schemas"]["Instant"] | null;
            /** @description Those that hang on the days of the meeting */
            deadlines: components["schemas"]["MeetingDeadline"][];
            /** @description In the order in which they are taken */
            items: components["schemas"]["AgendaItem"][];
            attendance: {
                party: components["schemas"]["PartyId"];
                presence: components["schemas"]["Presence"];
                credentials: components["schemas"]["Credentials"];
                since: components["schemas"]["Instant"];
            }[];
            /** @description Of the last check: at the opening, and whenever it was challenged (RoP 1.2) */
            quorum: {
                present: number;
                needed: number;
                of: number;
                met: boolean;
                at: components["schemas"]["Instant"];
            } | null;
            /** @description What the Chair has proposed for adoption in one ruling */
            enBloc: components["schemas"]["ItemId"][] | null;
            recordClosedAt: components["schemas"]["Instant"] | null;
            /** @description Since when it has no days, though it had some */
            postponedAt: components["schemas"]["Instant"] | null;
            convocation: components["schemas"]["Convocation"] | null;
            /** @description In protocol order; yours, or all for the offices */
            replies: components["schemas"]["InvitationReply"][];
            /** @description What the replies let expect of the quorum (RoP 1.2) */
            forecast: components["schemas"]["QuorumForecast"] | null;
            /** @description Outcomes of silence that are to be announced here */
            announcementsDue: number;
            sequence: number;
        };
        Round: {
            round: components["schemas"]["RoundId"];
            stage: components["schemas"]["StageId"];
            organ: string;
            method: components["schemas"]["RoundMethod"];
            revision: number;
            phase: string;
            electorate: components["schemas"]["PartyId"][];
            /** @description Entitled, and left out by the organ, by the stage, or as the State concerned */
            excluded: components["schemas"]["Exclusion"][];
            quorumNeeded: number | null;
            quorumOf: number | null;
            openedAt: components["schemas"]["Instant"] | null;
            expiry: components["schemas"]["Instant"] | null;
            concludedAt: components["schemas"]["Instant"] | null;
            contested: boolean;
            /** @description Of the positions that you may see */
            counts?: {
                [key: string]: number;
            };
            lastSequence: number;
        } & {
            [key: string]: unknown;
        };
        RoundId: string;
        RoundIdInput: string;
        /** @enum {string} */
        RoundMethod: "meeting" | "silence" | "written";
        /** @enum {string} */
        RoundMethodInput: "meeting" | "silence" | "written";
        RuleReference: {
            id: string;
            version: number;
            source: string;
        };
        Seat: {
            party: components["schemas"]["PartyId"];
            /** @description Null: it is no Member State and has no seat */
            state: components["schemas"]["SeatState"] | null;
            /** @description Whether it takes part in decisions now */
            entitled: boolean;
            /** @description By which decision; null: the seat is filled, and no decision said otherwise */
            since: components["schemas"]["Fact"] | null;
            /** @description Who holds a function of it now, or on the day asked about */
            accredited: components["schemas"]["Accreditation"][];
            before: {
                seat: components["schemas"]["Fact"][];
                accredited: components["schemas"]["Accreditation"][];
            };
            onDay?: {
                asOf: components["schemas"]["AsOf"];
                yes: components["schemas"]["Fact"][];
                /** @description The record cannot tell */
                notKnown: components["schemas"]["Fact"][];
            };
        };
        /** @enum {string} */
        SeatState: "filled" | "contested" | "vacant";
        /** @enum {string} */
        SeatStateInput: "filled" | "contested" | "vacant";
        Session: {
            organisation: components["schemas"]["OrganisationId"];
            role: components["schemas"]["Role"];
            party: components["schemas"]["PartyId"] | null;
            /** @description When the token ends */
            expires: components["schemas"]["Instant"];
            clock: {
                /** @enum {string} */
                kind: "demonstration" | "system";
                now: components["schemas"]["Instant"];
            };
        };
        /** @description Lower-case hexadecimal SHA-256 */
        Sha256: string;
        /** @description Lower-case hexadecimal SHA-256 */
        Sha256Input: string;
        Signature: {
            stage: components["schemas"]["StageId"];
            signatory?: components["schemas"]["ItemId"];
            by?: components["schemas"]["PartyId"][] | "unnamed";
            signedOn?: components["schemas"]["LegalDate"];
            /** @description As the source tells it */
            when?: {
                wordsText?: string | null;
            } & {
                [key: string]: unknown;
            };
            attested: boolean;
            evidence?: components["schemas"]["EvidenceView"][];
            recordedAt: components["schemas"]["Instant"];
        } & {
            [key: string]: unknown;
        };
        SimulatedActInput: {
            at: components["schemas"]["StatedMomentInput"];
            who: {
                /** @enum {string} */
                role: "secretariat" | "chair" | "focal-point" | "depositary" | "observer";
                party?: components["schemas"]["PartyIdInput"];
            };
            /** @description The kind of the act, such as `open-round` */
            act: string;
            /**
             * @description Names in the act's path besides the document; without `round` the last one of that time
             * @default {}
             */
            params: {
                [key: string]: string;
            };
            /**
             * @description As the act itself would get it; without `revision` the current one of that time
             * @default {}
             */
            body: {
                [key: string]: unknown;
            };
        };
        Simulation: {
            document: components["schemas"]["StreamId"];
            from: components["schemas"]["Instant"];
            until: components["schemas"]["Instant"];
            /** @description Each act and each thing that fell due, in order; a refused act is part of it */
            path: {
                at: components["schemas"]["Instant"];
                /** @enum {string} */
                why: "act" | "due" | "arrival";
                stream: components["schemas"]["StreamId"];
                kind: string;
                name?: string;
                who?: {
                    role: components["schemas"]["Role"];
                    party?: components["schemas"]["PartyId"];
                };
                events: {
                    stream: components["schemas"]["StreamId"];
                    name: string;
                    effective: {
                        /** @constant */
                        kind: "instant";
                        at: components["schemas"]["Instant"];
                    } | {
                        /** @constant */
                        kind: "partial-date";
                        date: components["schemas"]["PartialDate"];
                    } | {
                        /** @constant */
                        kind: "legal-date";
                        date: components["schemas"]["LegalDate"];
                    };
                    data: unknown;
                }[];
                refusal?: {
                    code: string;
                    rule: string;
                    about?: {
                        [key: string]: string | number;
                    };
                };
            }[];
            ending: {
                at: components["schemas"]["Instant"];
                explanation: {
                    state: string;
                    blocks: ({
                        kind: string;
                    } & {
                        [key: string]: unknown;
                    })[];
                } & {
                    [key: string]: unknown;
                };
                tasks: ({
                    id: string;
                    act: string;
                } & {
                    [key: string]: unknown;
                })[];
                stages: ({
                    stage: string;
                    state: string;
                } & {
                    [key: string]: unknown;
                })[];
                rounds: ({
                    round: string;
                    outcome: string;
                } & {
                    [key: string]: unknown;
                })[];
                entryIntoForce?: {
                    on: components["schemas"]["LegalDate"];
                    inForce: boolean;
                    derivation: string[];
                };
            };
            earliest: {
                minimum: components["schemas"]["EarliestAdoption"];
                usual: components["schemas"]["EarliestAdoption"];
            };
            critical?: {
                /** @enum {string} */
                end: "adoption" | "entry-into-force";
                at: components["schemas"]["Instant"];
                elements: {
                    /** @enum {string} */
                    kind: "period" | "meeting" | "act" | "clause";
                    id: string;
                    what: string;
                    sooner: number;
                    endSooner: number;
                    endLater?: number;
                    slack?: number;
                    decides: boolean;
                }[];
            };
        };
        SoftTerm: {
            /** @description Names the term within the stage. */
            id: components["schemas"]["ItemId"];
            /** @description The stage should be done within so many minutes. */
            within: number;
            /**
             * @description From when the term runs.
             * @enum {string}
             */
            from: "registration" | "stage-opened";
            /** @description The article or decision that the clause rests on. */
            source: string;
        };
        StageId: string;
        StageIdInput: string;
        StatedAttestedTimeInput: {
            date?: components["schemas"]["StatedPartialDateInput"];
            notBefore?: components["schemas"]["StatedPartialDateInput"];
            notAfter?: components["schemas"]["StatedPartialDateInput"];
            /** @constant */
            approximate?: true;
            words?: components["schemas"]["StatedContentInput"];
        };
        StatedContentInput: {
            text?: string;
            sha256?: components["schemas"]["Sha256Input"];
            language: components["schemas"]["LanguageInput"];
            class?: components["schemas"]["VisibilityClassInput"];
        };
        /** Format: date */
        StatedDayInput: string;
        StatedDeadlineInput: {
            wallTime: string;
            zone: string;
        };
        StatedEffectInput: {
            /** @constant */
            kind: "grant-status";
            party: components["schemas"]["PartyIdInput"];
            /** @enum {string} */
            status: "member" | "observer" | "partner" | "approved-partner" | "applicant";
        } | {
            /** @constant */
            kind: "establish-organ";
            organ: components["schemas"]["OrganIdInput"];
            name: string;
            language: components["schemas"]["LanguageInput"];
            /** @enum {string} */
            electorate: "all-members" | "none";
        } | {
            /** @constant */
            kind: "appoint-chair";
            party: components["schemas"]["PartyIdInput"];
            meeting?: components["schemas"]["MeetingIdInput"];
            until: string;
        } | {
            /** @constant */
            kind: "set-meeting-date";
            meeting: components["schemas"]["MeetingIdInput"];
            dates: components["schemas"]["StatedMeetingDatesInput"];
        } | {
            /** @constant */
            kind: "appoint-coordinator";
            area: string;
            title: string;
            party: components["schemas"]["PartyIdInput"];
        } | {
            /** @constant */
            kind: "set-seat";
            party: components["schemas"]["PartyIdInput"];
            state: components["schemas"]["SeatStateInput"];
        } | {
            /** @constant */
            kind: "end-status";
            party: components["schemas"]["PartyIdInput"];
            /** @enum {string} */
            status: "member" | "observer" | "partner" | "approved-partner" | "applicant";
        } | {
            /** @constant */
            kind: "suspend-party";
            party: components["schemas"]["PartyIdInput"];
        } | {
            /** @constant */
            kind: "reinstate-party";
            party: components["schemas"]["PartyIdInput"];
        } | {
            /** @constant */
            kind: "rename-party";
            party: components["schemas"]["PartyIdInput"];
            names: {
                name: string;
                language: components["schemas"]["LanguageInput"];
            }[];
        } | {
            /** @constant */
            kind: "rename-organ";
            organ: components["schemas"]["OrganIdInput"];
            names: {
                name: string;
                language: components["schemas"]["LanguageInput"];
            }[];
        } | {
            /** @constant */
            kind: "rename-office";
            office: components["schemas"]["OrganIdInput"];
            names: {
                name: string;
                language: components["schemas"]["LanguageInput"];
            }[];
        } | {
            /** @constant */
            kind: "rename-organisation";
            names: {
                name: string;
                language: components["schemas"]["LanguageInput"];
            }[];
        } | {
            /** @constant */
            kind: "dissolve-organ";
            organ: components["schemas"]["OrganIdInput"];
        } | {
            /** @constant */
            kind: "grant-competence";
            organ: components["schemas"]["OrganIdInput"];
            documentKind: components["schemas"]["DocumentKindInput"];
        } | {
            /** @constant */
            kind: "withdraw-competence";
            organ: components["schemas"]["OrganIdInput"];
            documentKind: components["schemas"]["DocumentKindInput"];
        } | {
            /** @constant */
            kind: "set-working-languages";
            languages: components["schemas"]["LanguageInput"][];
        } | {
            /** @constant */
            kind: "set-basic-quorum";
            numerator: number;
            denominator: number;
            /** @enum {string} */
            rounding: "up" | "above";
        };
        StatedEvidenceInput: {
            source: string;
            place: string;
            words?: components["schemas"]["StatedContentInput"];
        };
        StatedInstantInput: components["schemas"]["InstantInput"] | string;
        StatedMeetingDatesInput: {
            from: components["schemas"]["StatedPartialDateInput"];
            to?: components["schemas"]["StatedPartialDateInput"];
        };
        StatedMomentInput: components["schemas"]["StatedInstantInput"] | components["schemas"]["StatedDeadlineInput"];
        StatedPartialDateInput: components["schemas"]["PartialDateInput"];
        StatedPastFactInput: {
            /** @constant */
            kind: "status";
            party: components["schemas"]["PartyIdInput"];
            /** @enum {string} */
            status: "member" | "observer" | "partner" | "approved-partner" | "applicant";
            from?: components["schemas"]["StatedAttestedTimeInput"];
            to?: components["schemas"]["StatedAttestedTimeInput"];
        } | {
            /** @constant */
            kind: "chair-term";
            party: components["schemas"]["PartyIdInput"];
            from?: components["schemas"]["StatedAttestedTimeInput"];
            to?: components["schemas"]["StatedAttestedTimeInput"];
        } | {
            /** @constant */
            kind: "coordinator";
            area: string;
            title: string;
            party: components["schemas"]["PartyIdInput"];
            from?: components["schemas"]["StatedAttestedTimeInput"];
            to?: components["schemas"]["StatedAttestedTimeInput"];
        } | {
            /** @constant */
            kind: "organ";
            organ: components["schemas"]["OrganIdInput"];
            name: string;
            language: components["schemas"]["LanguageInput"];
            /** @enum {string} */
            electorate: "all-members" | "none";
            from?: components["schemas"]["StatedAttestedTimeInput"];
            to?: components["schemas"]["StatedAttestedTimeInput"];
        } | {
            /** @constant */
            kind: "series";
            series: string;
            name: string;
            held?: number;
            from?: components["schemas"]["StatedAttestedTimeInput"];
            to?: components["schemas"]["StatedAttestedTimeInput"];
        } | {
            /** @constant */
            kind: "party-name";
            party: components["schemas"]["PartyIdInput"];
            name: string;
            language: components["schemas"]["LanguageInput"];
            from?: components["schemas"]["StatedAttestedTimeInput"];
            to?: components["schemas"]["StatedAttestedTimeInput"];
        } | {
            /** @constant */
            kind: "organ-name";
            organ: components["schemas"]["OrganIdInput"];
            name: string;
            language: components["schemas"]["LanguageInput"];
            from?: components["schemas"]["StatedAttestedTimeInput"];
            to?: components["schemas"]["StatedAttestedTimeInput"];
        } | {
            /** @constant */
            kind: "office-name";
            office: components["schemas"]["OrganIdInput"];
            name: string;
            language: components["schemas"]["LanguageInput"];
            from?: components["schemas"]["StatedAttestedTimeInput"];
            to?: components["schemas"]["StatedAttestedTimeInput"];
        } | {
            /** @constant */
            kind: "organisation-name";
            name: string;
            language: components["schemas"]["LanguageInput"];
            from?: components["schemas"]["StatedAttestedTimeInput"];
            to?: components["schemas"]["StatedAttestedTimeInput"];
        } | {
            /** @constant */
            kind: "competence";
            organ: components["schemas"]["OrganIdInput"];
            documentKind: components["schemas"]["DocumentKindInput"];
            from?: components["schemas"]["StatedAttestedTimeInput"];
            to?: components["schemas"]["StatedAttestedTimeInput"];
        } | {
            /** @constant */
            kind: "suspension";
            party: components["schemas"]["PartyIdInput"];
            from?: components["schemas"]["StatedAttestedTimeInput"];
            to: components["schemas"]["StatedAttestedTimeInput"];
        } | {
            /** @constant */
            kind: "working-languages";
            languages: components["schemas"]["LanguageInput"][];
            from?: components["schemas"]["StatedAttestedTimeInput"];
            to: components["schemas"]["StatedAttestedTimeInput"];
        } | {
            /** @constant */
            kind: "basic-quorum";
            numerator: number;
            denominator: number;
            /** @enum {string} */
            rounding: "up" | "above";
            from?: components["schemas"]["StatedAttestedTimeInput"];
            to: components["schemas"]["StatedAttestedTimeInput"];
        };
        StatedPeriodInput: {
            /** @constant */
            kind: "minutes";
            minutes: number;
        } | {
            /** @constant */
            kind: "days";
            days: number;
            /** @enum {string} */
            unit: "calendar-days" | "working-days";
            at?: string;
        } | {
            /** @constant */
            kind: "until";
            deadline: components["schemas"]["StatedDeadlineInput"];
        };
        StatedPersonInput: {
            name: string;
            signIn?: string;
        };
        StatedPointInput: {
            paragraph: string;
            text?: components["schemas"]["StatedContentInput"];
            proposedText?: components["schemas"]["StatedContentInput"];
        };
        StatedProcedureInput: {
            id: string;
            version?: number;
        };
        StatedRelativeToMeetingInput: {
            meeting: components["schemas"]["MeetingIdInput"];
            /** @enum {string} */
            base: "first-day" | "last-day";
            days: number;
            time: string;
            zone: string;
        };
        StreamId: string;
        StreamIdInput: string;
        Task: {
            id: string;
            stream: components["schemas"]["StreamId"];
            /** @description Of its document */
            title?: components["schemas"]["ContentReference"];
            titleText?: string | null;
            subject: string;
            party: components["schemas"]["PartyId"] | null;
            office: string | null;
            act: string;
            since: components["schemas"]["Instant"];
            dueAt: components["schemas"]["Instant"] | null;
            /** @description What it means if nobody acts */
            onSilence: string;
            /** @description How `dueAt` came about, where a rule computes it (I12) */
            derivation: string[] | null;
            rule: string;
        } & {
            [key: string]: unknown;
        };
        TimelineEntry: {
            sequence: number;
            type: string;
            name: string;
            recorded: components["schemas"]["Instant"];
            effective: {
                /** @constant */
                kind: "instant";
                at: components["schemas"]["Instant"];
            } | {
                /** @constant */
                kind: "partial-date";
                date: components["schemas"]["PartialDate"];
            } | {
                /** @constant */
                kind: "legal-date";
                date: components["schemas"]["LegalDate"];
            };
            actorRole: components["schemas"]["Role"];
            actorParty: components["schemas"]["PartyId"] | null;
            command: string;
            round: components["schemas"]["RoundId"] | null;
            party: components["schemas"]["PartyId"] | null;
        } & {
            [key: string]: unknown;
        };
        Treaty: {
            document: components["schemas"]["DocumentId"];
            signature: components["schemas"]["StageId"] | null;
            consent: components["schemas"]["StageId"] | null;
            signatures: {
                known: components["schemas"]["Signature"][];
                /** @description By States that the source does not name */
                unnamed: components["schemas"]["Signature"][];
            };
            /** @description Reported, not deposited: counts for nothing (case 46) */
            reported: ({
                party: components["schemas"]["PartyId"];
                act: string;
                /** @description As the source tells it */
                when: {
                    wordsText?: string | null;
                } & {
                    [key: string]: unknown;
                };
                evidence?: components["schemas"]["EvidenceView"][];
                recordedAt: components["schemas"]["Instant"];
            } & {
                [key: string]: unknown;
            })[];
            deposited: {
                party: components["schemas"]["PartyId"];
                depositedOn: components["schemas"]["LegalDate"];
            }[];
            /** @description Who has signed and is not bound yet */
            signedNotBound: {
                yes: {
                    party: components["schemas"]["PartyId"];
                    /** @description Why the record cannot tell more */
                    because: string[];
                    /** @description A domestic act is reported, and not deposited (case 46) */
                    reported: boolean;
                }[];
                notKnown: {
                    party: components["schemas"]["PartyId"];
                    /** @description Why the record cannot tell more */
                    because: string[];
                    /** @description A domestic act is reported, and not deposited (case 46) */
                    reported: boolean;
                }[];
                no?: {
                    party: components["schemas"]["PartyId"];
                    /** @description Why the record cannot tell more */
                    because: string[];
                    /** @description A domestic act is reported, and not deposited (case 46) */
                    reported: boolean;
                }[];
            };
            inForce: components["schemas"]["Certainty"];
            rule: {
                /** @constant */
                kind: "nth-instrument";
                /** @description How many instruments. */
                instruments: number;
                /** @description So many days after the last of them; its day is day 0. */
                days: number;
                /** @description The article of the treaty. */
                source: string;
            } | null;
            missing: {
                /** @description `not-known`: at most so many */
                certainty: components["schemas"]["Certainty"];
                instruments: number | null;
                because: string[];
            };
            /** @description States that have done something, from the register of the depositary */
            parties: components["schemas"]["TreatyParty"][];
            conditions: {
                words: string;
                needed: number;
                deposited: number;
                missing: number;
                fulfilled: boolean;
            }[];
            /** @description The date of entry into force, once the clause is fulfilled (I12) */
            determined: {
                on: components["schemas"]["LegalDate"];
                trigger: {
                    date: components["schemas"]["LegalDate"];
                    parties: components["schemas"]["PartyId"][];
                };
                derivation: string[];
            } | null;
            /** @description What puts that date in question; it stands until somebody settles it (case 48) */
            disputed: {
                party: components["schemas"]["PartyId"];
                on: components["schemas"]["LegalDate"];
                rule: string;
            }[];
        };
        TreatyParty: {
            party: components["schemas"]["PartyId"];
            signed: components["schemas"]["Certainty"];
            signedOn?: components["schemas"]["LegalDate"];
            signedAdReferendum: boolean;
            /** @description What the signature waits for; it has no effect until then */
            awaits?: string[];
            instrument?: {
                /** @enum {string} */
                act: "ratification" | "acceptance" | "approval" | "accession" | "succession";
                on: components["schemas"]["LegalDate"];
                inDueForm: boolean;
                signature: string;
            };
            withdrawn?: {
                /** @enum {string} */
                act: "ratification" | "acceptance" | "approval" | "accession" | "succession";
                on: components["schemas"]["LegalDate"];
                withdrawnOn: components["schemas"]["LegalDate"];
            }[];
            bound: components["schemas"]["Certainty"];
            inForceOn?: components["schemas"]["LegalDate"];
            inForce: components["schemas"]["Certainty"];
            derivation?: string[];
        };
        TreatyStanding: {
            signed: components["schemas"]["Certainty"];
            signedOn: string | null;
            /** @description Reported, not deposited: counts for nothing (case 46) */
            reported: ({
                act: string;
                when: unknown;
                evidence: components["schemas"]["EvidenceView"][];
                recordedAt: components["schemas"]["Instant"];
            } & {
                [key: string]: unknown;
            })[];
            /** @description The instrument in due form that the depositary received */
            deposited: {
                act: string;
                on: string;
            } | null;
            withdrawn: {
                act: string;
                on: string;
                withdrawnOn: string;
            }[];
            party: components["schemas"]["PartyId"];
            bound: components["schemas"]["Certainty"];
            inForce: components["schemas"]["Certainty"];
            inForceOn: string | null;
            /** @description Why the record cannot tell */
            because: string[];
            /** @description What its signature waits for; it has no effect until then (VCLT 8, 12) */
            awaits: string[];
            /** @description An instrument that does not count yet (case 49) */
            notInDueForm: {
                act: string;
                on: string;
            } | null;
        } & {
            [key: string]: unknown;
        };
        TreatyStandings: {
            document: components["schemas"]["DocumentId"];
            stream: components["schemas"]["StreamId"];
            title: components["schemas"]["ContentReference"];
            titleText: string | null;
            kind: string;
            state: string;
            openStages: string[];
            signature: components["schemas"]["StageId"] | null;
            consent: components["schemas"]["StageId"] | null;
            inForce: components["schemas"]["Certainty"];
            rule: {
                /** @constant */
                kind: "nth-instrument";
                /** @description How many instruments. */
                instruments: number;
                /** @description So many days after the last of them; its day is day 0. */
                days: number;
                /** @description The article of the treaty. */
                source: string;
            } | null;
            missing: {
                /** @description `not-known`: at most so many */
                certainty: components["schemas"]["Certainty"];
                instruments: number | null;
                because: string[];
            };
            conditions: {
                words: string;
                needed: number;
                deposited: number;
                missing: number;
                fulfilled: boolean;
            }[];
            /** @description The date of entry into force, once the clause is fulfilled (I12) */
            determined: {
                on: components["schemas"]["LegalDate"];
                trigger: {
                    date: components["schemas"]["LegalDate"];
                    parties: components["schemas"]["PartyId"][];
                };
                derivation: string[];
            } | null;
            /** @description What puts that date in question; it stands until somebody settles it (case 48) */
            disputed: {
                party: components["schemas"]["PartyId"];
                on: components["schemas"]["LegalDate"];
                rule: string;
            }[];
            /** @description In protocol order (RoP 1.7): those that have done something, or of which the record cannot tell */
            states: components["schemas"]["TreatyStanding"][];
        } & {
            [key: string]: unknown;
        };
        UploadedContent: {
            sha256: components["schemas"]["Sha256"];
            bytes: number;
            mediaType: string;
        };
        Validity: {
            stage: components["schemas"]["StageId"];
            from: components["schemas"]["Instant"];
            /** @description An instant, or an event that somebody records */
            until: {
                at: components["schemas"]["Instant"];
            } | {
                event: string;
            };
            /** @description How the end came about (I12) */
            derivation: string[];
            source: string;
            /** @description When the Secretariat is asked to see to an extension */
            remindAt?: components["schemas"]["Instant"];
            /** @description An extension that is under way, and the stage that is open again for it */
            extension?: {
                by: components["schemas"]["StageId"];
                openedAt: components["schemas"]["Instant"];
            };
            /** @description How many times it was extended */
            extensions: number;
            expired?: {
                because: string;
                endedAt: components["schemas"]["Instant"];
            } & {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        ValidityRule: {
            /** @description For a span of time, or until an event that somebody records. */
            until: ({
                /** @description So many days. */
                days: number;
            } | {
                /** @description So many months. */
                months: number;
            } | {
                /** @description To the end of the n-th month after the month in which it begins; 0: of that month (A/DEC/74/544). */
                endOfMonth: number;
            }) | {
                /** @description The event that ends it, in words. */
                event: string;
            };
            /** @description Minutes before the end at which the Secretariat gets the task to see to an extension. */
            remindBefore: number;
            /** @description The stage of consensus by which it is extended; absent where it cannot be. */
            extendedBy?: components["schemas"]["StageId"];
            /** @description By how much each extension prolongs it, from the end that stands; without it, by "until" once more. */
            extendsFor?: {
                /** @description So many days. */
                days: number;
            } | {
                /** @description So many months. */
                months: number;
            } | {
                /** @description To the end of the n-th month after the month in which it begins; 0: of that month (A/DEC/74/544). */
                endOfMonth: number;
            };
            /** @description The article or decision that the clause rests on. */
            source: string;
        };
        /** @enum {string} */
        VisibilityClass: "public" | "members" | "named";
        /** @enum {string} */
        VisibilityClassInput: "public" | "members" | "named";
        Warning: {
            kind: string;
            subject: string;
            rule: string;
        } & {
            [key: string]: unknown;
        };
        Ways: {
            stage?: components["schemas"]["StageId"];
            /** @description Why there is no way to name */
            none?: string;
            /** @description Positions that you may not see are left out of it (I14) */
            withheld?: boolean;
            ways: {
                acts: {
                    who: {
                        /** @constant */
                        kind: "party";
                        party: components["schemas"]["PartyId"];
                    } | {
                        /** @constant */
                        kind: "office";
                        office: components["schemas"]["Role"];
                    };
                    act: string;
                    /** @description A sketch: texts stand for texts, a period is the usual one */
                    payload: {
                        [key: string]: unknown;
                    };
                    rule: string;
                    /** @description The clause of the procedure that asks for it */
                    clause?: string;
                    /** @description It has to be received before this instant (I3) */
                    by?: components["schemas"]["Instant"];
                    notBefore?: components["schemas"]["Instant"];
                    /** @description When it was tried */
                    at: components["schemas"]["Instant"];
                    /** @description As many others of these do as well */
                    any?: {
                        needed: number;
                        of: components["schemas"]["PartyId"][];
                    };
                    /** @description What happens in the end if this act alone stays out */
                    without: {
                        state: string;
                        event?: string;
                        because?: string;
                        at?: components["schemas"]["Instant"];
                        waitsFor?: string;
                        rule: string;
                    };
                }[];
                assumes: "nobody-blocks"[];
                milestones: ({
                    event: string;
                    /** @enum {string} */
                    by: "act" | "time";
                    at: components["schemas"]["Instant"];
                } & {
                    [key: string]: unknown;
                })[];
                reaches: {
                    stage: components["schemas"]["StageId"];
                    word: string;
                    at: components["schemas"]["Instant"];
                    opens: components["schemas"]["StageId"][];
                };
            }[];
            /**
             * @description The working languages (RoP 1.9)
             * @enum {string}
             */
            language: "en" | "ru";
            /** @description The same in plain sentences */
            text: string;
        };
        WebSettings: {
            version: string;
            organisations: {
                id: components["schemas"]["OrganisationId"];
                name: string;
                seatZone: string;
                /** @description Working languages */
                languages: string[];
            }[];
            /** @description The server’s own clock */
            now: components["schemas"]["Instant"];
            signIn: {
                /** @constant */
                kind: "personas";
            } | {
                /** @constant */
                kind: "oidc";
                issuer: string;
                clientId: string;
                scope: string;
            } | {
                /** @constant */
                kind: "token";
            };
        };
        WholeOrganisation: {
            /** @description The day that is told of; of now, the instant */
            asOf: components["schemas"]["AsOf"];
            /** @description Nobody asked for a day */
            now: boolean;
            /** @description One in each language, that of documents first (case 60) */
            names: components["schemas"]["NameThen"][];
            chair: {
                yes: components["schemas"]["Fact"][];
                /** @description Of these the record cannot tell */
                notKnown: components["schemas"]["Fact"][];
            };
            nextChair: {
                yes: components["schemas"]["Fact"][];
                /** @description Of these the record cannot tell */
                notKnown: components["schemas"]["Fact"][];
            };
            /** @description In protocol order (RoP 1.7), as all lists of parties here */
            members: {
                yes: components["schemas"]["PartyThen"][];
                /** @description Of these the record cannot tell */
                notKnown: components["schemas"]["PartyThen"][];
            };
            observers: {
                yes: components["schemas"]["PartyThen"][];
                /** @description Of these the record cannot tell */
                notKnown: components["schemas"]["PartyThen"][];
            };
            partners: {
                yes: components["schemas"]["PartyThen"][];
                /** @description Of these the record cannot tell */
                notKnown: components["schemas"]["PartyThen"][];
            };
            /** @description Approved, without the status yet (case 43) */
            approved: {
                yes: components["schemas"]["PartyThen"][];
                /** @description Of these the record cannot tell */
                notKnown: components["schemas"]["PartyThen"][];
            };
            applicants: {
                yes: components["schemas"]["PartyThen"][];
                /** @description Of these the record cannot tell */
                notKnown: components["schemas"]["PartyThen"][];
            };
            suspended: {
                yes: components["schemas"]["PartyThen"][];
                /** @description Of these the record cannot tell */
                notKnown: components["schemas"]["PartyThen"][];
            };
            /** @description Seats that are contested or vacant (case 22) */
            seats: {
                yes: components["schemas"]["Fact"][];
                /** @description Of these the record cannot tell */
                notKnown: components["schemas"]["Fact"][];
            };
            organs: {
                yes: components["schemas"]["OrganThen"][];
                /** @description Of these the record cannot tell */
                notKnown: components["schemas"]["OrganThen"][];
            };
            offices: {
                office: string;
                /** @description One in each language, that of documents first (case 60) */
                names: components["schemas"]["NameThen"][];
                evidence: {
                    /** @enum {string} */
                    confidence: "V" | "S" | "I" | "computed" | "invented";
                    source: string;
                };
            }[];
            /** @description Which organ decides which kind of document; a kind that is not here is open to each (case 44) */
            competences: {
                yes: components["schemas"]["Fact"][];
                /** @description Of these the record cannot tell */
                notKnown: components["schemas"]["Fact"][];
            };
            coordinators: {
                yes: components["schemas"]["Fact"][];
                /** @description Of these the record cannot tell */
                notKnown: components["schemas"]["Fact"][];
            };
            series: {
                yes: components["schemas"]["Fact"][];
                /** @description Of these the record cannot tell */
                notKnown: components["schemas"]["Fact"][];
            };
            workingLanguages: {
                yes: {
                    languages: string[];
                    fact: components["schemas"]["Fact"];
                }[];
                /** @description Of these the record cannot tell */
                notKnown: {
                    languages: string[];
                    fact: components["schemas"]["Fact"];
                }[];
            };
            basicQuorum: {
                yes: {
                    numerator: number;
                    denominator: number;
                    rounding: string;
                    /** @description Member States then: the most counts those of which the record cannot tell */
                    of: {
                        least: number;
                        most: number;
                    };
                    /** @description What the fraction came to in States (RoP 1.2) */
                    needed: {
                        least: number;
                        most: number;
                    };
                    fact: components["schemas"]["Fact"];
                }[];
                /** @description Of these the record cannot tell */
                notKnown: {
                    numerator: number;
                    denominator: number;
                    rounding: string;
                    /** @description Member States then: the most counts those of which the record cannot tell */
                    of: {
                        least: number;
                        most: number;
                    };
                    /** @description What the fraction came to in States (RoP 1.2) */
                    needed: {
                        least: number;
                        most: number;
                    };
                    fact: components["schemas"]["Fact"];
                }[];
            };
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "read-calendar": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
                link: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-documents": {
        parameters: {
            query?: {
                kind?: components["schemas"]["DocumentKindInput"];
                /** @description A stage that is open */
                stage?: string;
                state?: string;
                sponsor?: string;
                /** @description The official symbol that it was issued under */
                symbol?: string;
                meeting?: components["schemas"]["MeetingIdInput"];
                asOf?: components["schemas"]["PartialDateInput"];
                /** @description With `asOf`: also what the record says did not hold then */
                all?: "1";
                cursor?: string;
                limit?: number;
                /** @description What was recorded by this instant: epoch ms, or ISO 8601 with an offset */
                knownAt?: unknown;
            };
            header?: never;
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        asOf: components["schemas"]["AsOf"];
                        yes: components["schemas"]["DocumentOnDay"][];
                        /** @description Of these the record cannot tell */
                        notKnown: components["schemas"]["DocumentOnDay"][];
                        /** @description With `all=1` */
                        no?: components["schemas"]["DocumentOnDay"][];
                        next?: string;
                    } | {
                        items: components["schemas"]["Document"][];
                        /** @description Cursor of the next page; missing on the last one */
                        next?: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "register-document": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    kind: components["schemas"]["DocumentKindInput"];
                    title: components["schemas"]["StatedContentInput"];
                    class: components["schemas"]["VisibilityClassInput"];
                    named?: components["schemas"]["PartyIdInput"][];
                    procedure?: components["schemas"]["StatedProcedureInput"];
                    /** @default [] */
                    sponsors?: components["schemas"]["PartyIdInput"][];
                    initiators?: {
                        party: components["schemas"]["PartyIdInput"];
                        since?: components["schemas"]["StatedPartialDateInput"];
                    }[];
                    effects?: components["schemas"]["StatedEffectInput"][];
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-revisions": {
        parameters: {
            query?: {
                /** @description Waits up to 5 s until the read model has this sequence */
                waitFor?: number;
                /** @description What was recorded by this instant: epoch ms, or ISO 8601 with an offset */
                knownAt?: unknown;
            };
            header?: never;
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
                document: components["schemas"]["DocumentIdInput"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Revision"][];
                        /** @description Cursor of the next page; missing on the last one */
                        next?: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "add-revision": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                document: components["schemas"]["DocumentIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    texts: components["schemas"]["StatedContentInput"][];
                    /** @default false */
                    editorial?: boolean;
                    basedOn: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "circulate-document": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                document: components["schemas"]["DocumentIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    revision: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "complete-stage": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                document: components["schemas"]["DocumentIdInput"];
                stage: components["schemas"]["StageIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-comment-periods": {
        parameters: {
            query?: {
                /** @description Waits up to 5 s until the read model has this sequence */
                waitFor?: number;
                /** @description What was recorded by this instant: epoch ms, or ISO 8601 with an offset */
                knownAt?: unknown;
            };
            header?: never;
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
                document: components["schemas"]["DocumentIdInput"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CommentPeriod"][];
                        /** @description Cursor of the next page; missing on the last one */
                        next?: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "open-comment-period": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                document: components["schemas"]["DocumentIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    revision?: number;
                    /** @enum {string} */
                    audience: "members" | "experts";
                    note?: components["schemas"]["StatedContentInput"];
                    deadline?: components["schemas"]["StatedDeadlineInput"];
                    follows?: components["schemas"]["StatedRelativeToMeetingInput"];
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-comments": {
        parameters: {
            query?: {
                /** @description Waits up to 5 s until the read model has this sequence */
                waitFor?: number;
                /** @description What was recorded by this instant: epoch ms, or ISO 8601 with an offset */
                knownAt?: unknown;
            };
            header?: never;
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
                document: components["schemas"]["DocumentIdInput"];
                period: components["schemas"]["CommentPeriodIdInput"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Comment"][];
                        /** @description Cursor of the next page; missing on the last one */
                        next?: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "submit-comment": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                document: components["schemas"]["DocumentIdInput"];
                period: components["schemas"]["CommentPeriodIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: components["schemas"]["StatedContentInput"];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "close-comment-period": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                document: components["schemas"]["DocumentIdInput"];
                period: components["schemas"]["CommentPeriodIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "withdraw-document": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                document: components["schemas"]["DocumentIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: components["schemas"]["StatedContentInput"];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "correct-record": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                document: components["schemas"]["DocumentIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    corrects: number;
                    statement: components["schemas"]["StatedContentInput"];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "adopt-procedure-version": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                document: components["schemas"]["DocumentIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    procedure: components["schemas"]["StatedProcedureInput"];
                    decision: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "record-past-stage": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                document: components["schemas"]["DocumentIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    stage: components["schemas"]["StageIdInput"];
                    /** @enum {string} */
                    word: "taken-up" | "drafted" | "recommended" | "approved" | "adopted" | "signed" | "in-effect" | "implemented";
                    when: components["schemas"]["StatedAttestedTimeInput"];
                    organ?: components["schemas"]["OrganIdInput"];
                    meeting?: components["schemas"]["MeetingIdInput"];
                    note?: components["schemas"]["StatedContentInput"];
                    evidence: components["schemas"]["StatedEvidenceInput"][];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "record-past-freeze": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                document: components["schemas"]["DocumentIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    stage: components["schemas"]["StageIdInput"];
                    by: components["schemas"]["PartyIdInput"][] | "unnamed";
                    when: components["schemas"]["StatedAttestedTimeInput"];
                    statement?: components["schemas"]["StatedContentInput"];
                    evidence: components["schemas"]["StatedEvidenceInput"][];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "record-past-consideration": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                document: components["schemas"]["DocumentIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    what: "considered" | "expert-meeting" | "expert-round" | "circulated" | "proposed";
                    when: components["schemas"]["StatedAttestedTimeInput"];
                    organ?: components["schemas"]["OrganIdInput"];
                    meeting?: components["schemas"]["MeetingIdInput"];
                    place?: string;
                    note?: components["schemas"]["StatedContentInput"];
                    evidence: components["schemas"]["StatedEvidenceInput"][];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "record-past-signature": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                document: components["schemas"]["DocumentIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    stage: components["schemas"]["StageIdInput"];
                    by: components["schemas"]["PartyIdInput"][] | "unnamed";
                    when: components["schemas"]["StatedAttestedTimeInput"];
                    place?: string;
                    evidence: components["schemas"]["StatedEvidenceInput"][];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "record-past-review": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                document: components["schemas"]["DocumentIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    dimension?: components["schemas"]["StatedContentInput"];
                    when: components["schemas"]["StatedAttestedTimeInput"];
                    note?: components["schemas"]["StatedContentInput"];
                    evidence: components["schemas"]["StatedEvidenceInput"][];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "add-sponsor": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                document: components["schemas"]["DocumentIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    party: components["schemas"]["PartyIdInput"];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "withdraw-sponsorship": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                document: components["schemas"]["DocumentIdInput"];
                party: components["schemas"]["PartyIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-relations": {
        parameters: {
            query?: {
                /** @description Waits up to 5 s until the read model has this sequence */
                waitFor?: number;
                /** @description What was recorded by this instant: epoch ms, or ISO 8601 with an offset */
                knownAt?: unknown;
            };
            header?: never;
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
                document: components["schemas"]["DocumentIdInput"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RelationView"][];
                        /** @description Cursor of the next page; missing on the last one */
                        next?: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "relate-document": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                document: components["schemas"]["DocumentIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    relation: components["schemas"]["RelationInput"];
                    to: components["schemas"]["DocumentIdInput"];
                    evidence?: components["schemas"]["StatedEvidenceInput"][];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "schedule-stage": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                document: components["schemas"]["DocumentIdInput"];
                stage: components["schemas"]["StageIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    meeting?: components["schemas"]["MeetingIdInput"];
                    evidence?: components["schemas"]["StatedEvidenceInput"][];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-considerations": {
        parameters: {
            query?: {
                /** @description Waits up to 5 s until the read model has this sequence */
                waitFor?: number;
                /** @description What was recorded by this instant: epoch ms, or ISO 8601 with an offset */
                knownAt?: unknown;
            };
            header?: never;
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
                document: components["schemas"]["DocumentIdInput"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Consideration"][];
                        /** @description Cursor of the next page; missing on the last one */
                        next?: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "record-consideration": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                document: components["schemas"]["DocumentIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    what: "considered" | "expert-meeting" | "expert-round" | "circulated" | "proposed";
                    when: components["schemas"]["StatedAttestedTimeInput"];
                    organ?: components["schemas"]["OrganIdInput"];
                    meeting?: components["schemas"]["MeetingIdInput"];
                    place?: string;
                    note?: components["schemas"]["StatedContentInput"];
                    evidence?: components["schemas"]["StatedEvidenceInput"][];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-outcomes": {
        parameters: {
            query?: {
                /** @description Waits up to 5 s until the read model has this sequence */
                waitFor?: number;
                /** @description What was recorded by this instant: epoch ms, or ISO 8601 with an offset */
                knownAt?: unknown;
            };
            header?: never;
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
                document: components["schemas"]["DocumentIdInput"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Outcome"][];
                        /** @description Cursor of the next page; missing on the last one */
                        next?: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "plan-outcome": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                document: components["schemas"]["DocumentIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    outcome: components["schemas"]["ItemIdInput"];
                    title: components["schemas"]["StatedContentInput"];
                    meeting?: components["schemas"]["MeetingIdInput"];
                    recommendedBy?: components["schemas"]["OrganIdInput"];
                    evidence?: components["schemas"]["StatedEvidenceInput"][];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "record-outcome": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                document: components["schemas"]["DocumentIdInput"];
                outcome: components["schemas"]["ItemIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    word: "achieved" | "dropped";
                    meeting?: components["schemas"]["MeetingIdInput"];
                    note?: components["schemas"]["StatedContentInput"];
                    evidence?: components["schemas"]["StatedEvidenceInput"][];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-calls": {
        parameters: {
            query?: {
                /** @description Waits up to 5 s until the read model has this sequence */
                waitFor?: number;
                /** @description What was recorded by this instant: epoch ms, or ISO 8601 with an offset */
                knownAt?: unknown;
            };
            header?: never;
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
                document: components["schemas"]["DocumentIdInput"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Call"][];
                        /** @description Cursor of the next page; missing on the last one */
                        next?: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "open-call": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                document: components["schemas"]["DocumentIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    purpose: components["schemas"]["StatedContentInput"];
                    deadline?: components["schemas"]["StatedDeadlineInput"];
                    follows?: components["schemas"]["StatedRelativeToMeetingInput"];
                    evidence?: components["schemas"]["StatedEvidenceInput"][];
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "submit-nomination": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                document: components["schemas"]["DocumentIdInput"];
                call: components["schemas"]["CallIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    nominee: components["schemas"]["StatedContentInput"];
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "withdraw-nomination": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                document: components["schemas"]["DocumentIdInput"];
                call: components["schemas"]["CallIdInput"];
                nomination: components["schemas"]["NominationIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "close-call": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                document: components["schemas"]["DocumentIdInput"];
                call: components["schemas"]["CallIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "record-signature": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                document: components["schemas"]["DocumentIdInput"];
                stage: components["schemas"]["StageIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    signatory: components["schemas"]["ItemIdInput"];
                    signedOn: components["schemas"]["StatedDayInput"];
                    capacity: string;
                    place?: string;
                    paper?: components["schemas"]["StatedContentInput"];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "report-domestic-act": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                document: components["schemas"]["DocumentIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    party: components["schemas"]["PartyIdInput"];
                    /** @enum {string} */
                    act: "ratification" | "acceptance" | "approval" | "accession";
                    when: components["schemas"]["StatedAttestedTimeInput"];
                    reportedOn?: components["schemas"]["StatedPartialDateInput"];
                    evidence: components["schemas"]["StatedEvidenceInput"][];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "define-task": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                document: components["schemas"]["DocumentIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    task: components["schemas"]["ItemIdInput"];
                    cluster?: components["schemas"]["ItemIdInput"];
                    title: components["schemas"]["StatedContentInput"];
                    document?: components["schemas"]["DocumentIdInput"];
                    evidence?: components["schemas"]["StatedEvidenceInput"][];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "report-progress": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                document: components["schemas"]["DocumentIdInput"];
                task: components["schemas"]["ItemIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    progress: "not-started" | "in-progress" | "near-completion" | "completed" | "suspended";
                    note?: components["schemas"]["StatedContentInput"];
                    reportedBy?: string;
                    document?: components["schemas"]["DocumentIdInput"];
                    evidence?: components["schemas"]["StatedEvidenceInput"][];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-reviews": {
        parameters: {
            query?: {
                /** @description Waits up to 5 s until the read model has this sequence */
                waitFor?: number;
                /** @description What was recorded by this instant: epoch ms, or ISO 8601 with an offset */
                knownAt?: unknown;
            };
            header?: never;
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
                document: components["schemas"]["DocumentIdInput"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reviews"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "record-review": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                document: components["schemas"]["DocumentIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    dimension?: components["schemas"]["StatedContentInput"];
                    when: components["schemas"]["StatedAttestedTimeInput"];
                    note?: components["schemas"]["StatedContentInput"];
                    evidence?: components["schemas"]["StatedEvidenceInput"][];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sign-treaty": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                document: components["schemas"]["DocumentIdInput"];
                stage: components["schemas"]["StageIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    party: components["schemas"]["PartyIdInput"];
                    signedOn: components["schemas"]["StatedDayInput"];
                    adReferendum?: boolean;
                    /** @enum {string} */
                    fullPowers: "not-needed" | "presented" | "missing";
                    capacity: string;
                    place?: string;
                    paper?: components["schemas"]["StatedContentInput"];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "confirm-treaty-signature": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                document: components["schemas"]["DocumentIdInput"];
                party: components["schemas"]["PartyIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    on: components["schemas"]["StatedDayInput"];
                    paper?: components["schemas"]["StatedContentInput"];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "receive-instrument": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                document: components["schemas"]["DocumentIdInput"];
                stage: components["schemas"]["StageIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    party: components["schemas"]["PartyIdInput"];
                    /** @enum {string} */
                    act: "ratification" | "acceptance" | "approval" | "accession" | "succession";
                    receivedOn: components["schemas"]["StatedDayInput"];
                    inDueForm: boolean;
                    fault?: components["schemas"]["StatedContentInput"];
                    paper?: components["schemas"]["StatedContentInput"];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "cure-instrument": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                document: components["schemas"]["DocumentIdInput"];
                party: components["schemas"]["PartyIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    on: components["schemas"]["StatedDayInput"];
                    paper?: components["schemas"]["StatedContentInput"];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "withdraw-instrument": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                document: components["schemas"]["DocumentIdInput"];
                party: components["schemas"]["PartyIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    receivedOn: components["schemas"]["StatedDayInput"];
                    paper?: components["schemas"]["StatedContentInput"];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "close-for-signature": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                document: components["schemas"]["DocumentIdInput"];
                stage: components["schemas"]["StageIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "propose-extension": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                document: components["schemas"]["DocumentIdInput"];
                stage: components["schemas"]["StageIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "drop-extension": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                document: components["schemas"]["DocumentIdInput"];
                stage: components["schemas"]["StageIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "record-term-event": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                document: components["schemas"]["DocumentIdInput"];
                stage: components["schemas"]["StageIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    happenedAt: components["schemas"]["StatedInstantInput"];
                    evidence?: components["schemas"]["StatedEvidenceInput"][];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "issue-document": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                document: components["schemas"]["DocumentIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    symbol: components["schemas"]["OfficialSymbolInput"];
                    issuedAt: components["schemas"]["StatedInstantInput"];
                    evidence?: components["schemas"]["StatedEvidenceInput"][];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "compose-package": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                document: components["schemas"]["DocumentIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items: {
                        document: components["schemas"]["DocumentIdInput"];
                        revision: number;
                        stage: components["schemas"]["StageIdInput"];
                        kind: components["schemas"]["DocumentKindInput"];
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "remove-from-package": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                document: components["schemas"]["DocumentIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    document: components["schemas"]["DocumentIdInput"];
                    reason?: components["schemas"]["StatedContentInput"];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "dissolve-package": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                document: components["schemas"]["DocumentIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: components["schemas"]["StatedContentInput"];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "repeat-conclusion": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                document: components["schemas"]["DocumentIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    document: components["schemas"]["DocumentIdInput"];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-rounds": {
        parameters: {
            query?: {
                /** @description Waits up to 5 s until the read model has this sequence */
                waitFor?: number;
                /** @description What was recorded by this instant: epoch ms, or ISO 8601 with an offset */
                knownAt?: unknown;
            };
            header?: never;
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
                document: components["schemas"]["DocumentIdInput"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Round"][];
                        /** @description Cursor of the next page; missing on the last one */
                        next?: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "open-round": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                document: components["schemas"]["DocumentIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    stage: components["schemas"]["StageIdInput"];
                    method: components["schemas"]["RoundMethodInput"];
                    revision: number;
                    period?: components["schemas"]["StatedPeriodInput"];
                    meeting?: string;
                    /** @description The States that it concerns, where the stage permits a decision without them */
                    without?: components["schemas"]["PartyIdInput"][];
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "reopen-round": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                document: components["schemas"]["DocumentIdInput"];
                round: components["schemas"]["RoundIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    stage: components["schemas"]["StageIdInput"];
                    method: components["schemas"]["RoundMethodInput"];
                    revision: number;
                    period?: components["schemas"]["StatedPeriodInput"];
                    meeting?: string;
                    /** @description The States that it concerns, where the stage permits a decision without them */
                    without?: components["schemas"]["PartyIdInput"][];
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "reopen-attested-freeze": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                document: components["schemas"]["DocumentIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    stage: components["schemas"]["StageIdInput"];
                    method: components["schemas"]["RoundMethodInput"];
                    revision: number;
                    period?: components["schemas"]["StatedPeriodInput"];
                    meeting?: string;
                    /** @description The States that it concerns, where the stage permits a decision without them */
                    without?: components["schemas"]["PartyIdInput"][];
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-positions": {
        parameters: {
            query?: {
                /** @description Waits up to 5 s until the read model has this sequence */
                waitFor?: number;
                /** @description What was recorded by this instant: epoch ms, or ISO 8601 with an offset */
                knownAt?: unknown;
            };
            header?: never;
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
                document: components["schemas"]["DocumentIdInput"];
                round: components["schemas"]["RoundIdInput"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Position"][];
                        /** @description Cursor of the next page; missing on the last one */
                        next?: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "state-position": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                document: components["schemas"]["DocumentIdInput"];
                round: components["schemas"]["RoundIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    revision: number;
                    position: components["schemas"]["PositionKindInput"];
                    class?: components["schemas"]["VisibilityClassInput"];
                    statement?: components["schemas"]["StatedContentInput"];
                    /** @default [] */
                    points?: components["schemas"]["StatedPointInput"][];
                    sentAt?: components["schemas"]["StatedInstantInput"];
                    item?: components["schemas"]["DocumentIdInput"];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "attest-communication": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                document: components["schemas"]["DocumentIdInput"];
                round: components["schemas"]["RoundIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    revision: number;
                    position: components["schemas"]["PositionKindInput"];
                    class?: components["schemas"]["VisibilityClassInput"];
                    statement?: components["schemas"]["StatedContentInput"];
                    /** @default [] */
                    points?: components["schemas"]["StatedPointInput"][];
                    sentAt?: components["schemas"]["StatedInstantInput"];
                    item?: components["schemas"]["DocumentIdInput"];
                    parties: components["schemas"]["PartyIdInput"][];
                    /** @enum {string} */
                    channel: "note-verbale" | "letter" | "e-mail" | "room";
                    receivedAt: components["schemas"]["StatedInstantInput"];
                    paper: components["schemas"]["Sha256Input"];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "clarify-position": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                document: components["schemas"]["DocumentIdInput"];
                round: components["schemas"]["RoundIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    party: components["schemas"]["PartyIdInput"];
                    position: components["schemas"]["PositionKindInput"];
                    /** @enum {string} */
                    channel: "note-verbale" | "letter" | "e-mail" | "room";
                    receivedAt: components["schemas"]["StatedInstantInput"];
                    paper: components["schemas"]["Sha256Input"];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "lift-point": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                document: components["schemas"]["DocumentIdInput"];
                round: components["schemas"]["RoundIdInput"];
                point: components["schemas"]["PointIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "object-to-method": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                round: components["schemas"]["RoundIdInput"];
                document: components["schemas"]["DocumentIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    statement?: components["schemas"]["StatedContentInput"];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "confirm-ad-referendum": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                round: components["schemas"]["RoundIdInput"];
                document: components["schemas"]["DocumentIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "extend-round": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                document: components["schemas"]["DocumentIdInput"];
                round: components["schemas"]["RoundIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    period: components["schemas"]["StatedPeriodInput"];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "suspend-round": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                round: components["schemas"]["RoundIdInput"];
                document: components["schemas"]["DocumentIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: components["schemas"]["StatedContentInput"];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "resume-round": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                document: components["schemas"]["DocumentIdInput"];
                round: components["schemas"]["RoundIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    period?: components["schemas"]["StatedPeriodInput"];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "freeze-round": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                round: components["schemas"]["RoundIdInput"];
                document: components["schemas"]["DocumentIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    statement?: components["schemas"]["StatedContentInput"];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "record-ruling": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                document: components["schemas"]["DocumentIdInput"];
                round: components["schemas"]["RoundIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    ruling: "adopted" | "adopted-subject-to-silence" | "adopted-ad-referendum" | "not-adopted" | "deferred";
                    present: components["schemas"]["PartyIdInput"][];
                    ruledAt: components["schemas"]["StatedInstantInput"];
                    statement?: components["schemas"]["StatedContentInput"];
                    period?: components["schemas"]["StatedPeriodInput"];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "confirm-adoption": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                round: components["schemas"]["RoundIdInput"];
                document: components["schemas"]["DocumentIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "circulate-positions": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                round: components["schemas"]["RoundIdInput"];
                document: components["schemas"]["DocumentIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "withdraw-round": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                round: components["schemas"]["RoundIdInput"];
                document: components["schemas"]["DocumentIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: components["schemas"]["StatedContentInput"];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "resolve-contest": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                document: components["schemas"]["DocumentIdInput"];
                round: components["schemas"]["RoundIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    resolution: "outcome-stands" | "new-round";
                    statement?: components["schemas"]["StatedContentInput"];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-meetings": {
        parameters: {
            query?: {
                organ?: components["schemas"]["OrganIdInput"];
                state?: "announced" | "open" | "closed" | "cancelled" | "past";
                series?: string;
                asOf?: components["schemas"]["PartialDateInput"];
                /** @description With `asOf`: also what the record says did not hold then */
                all?: "1";
                /** @description What was recorded by this instant: epoch ms, or ISO 8601 with an offset */
                knownAt?: unknown;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        asOf: components["schemas"]["AsOf"];
                        yes: components["schemas"]["MeetingOnDay"][];
                        /** @description Of these the record cannot tell */
                        notKnown: components["schemas"]["MeetingOnDay"][];
                        /** @description With `all=1` */
                        no?: components["schemas"]["MeetingOnDay"][];
                        next?: string;
                    } | {
                        items: components["schemas"]["Meeting"][];
                        /** @description Cursor of the next page; missing on the last one */
                        next?: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "announce-meeting": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    kind: components["schemas"]["MeetingKindInput"];
                    organ?: components["schemas"]["OrganIdInput"];
                    number?: number;
                    series?: string;
                    title: components["schemas"]["StatedContentInput"];
                    class: components["schemas"]["VisibilityClassInput"];
                    named?: components["schemas"]["PartyIdInput"][];
                    mode?: components["schemas"]["MeetingModeInput"];
                    place?: string;
                    takesDecisions: boolean;
                    dates?: components["schemas"]["StatedMeetingDatesInput"];
                    evidence?: components["schemas"]["StatedEvidenceInput"][];
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "record-past-meeting": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    kind: components["schemas"]["MeetingKindInput"];
                    organ?: components["schemas"]["OrganIdInput"];
                    number?: number;
                    series?: string;
                    title: components["schemas"]["StatedContentInput"];
                    class: components["schemas"]["VisibilityClassInput"];
                    named?: components["schemas"]["PartyIdInput"][];
                    mode?: components["schemas"]["MeetingModeInput"];
                    place?: string;
                    takesDecisions: boolean;
                    when: components["schemas"]["StatedAttestedTimeInput"];
                    evidence: components["schemas"]["StatedEvidenceInput"][];
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "re-date-meeting": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                meeting: components["schemas"]["MeetingIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    dates: components["schemas"]["StatedMeetingDatesInput"];
                    reason?: components["schemas"]["StatedContentInput"];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "move-meeting": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                meeting: components["schemas"]["MeetingIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    place?: string;
                    mode?: components["schemas"]["MeetingModeInput"];
                    reason?: components["schemas"]["StatedContentInput"];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "open-meeting": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                meeting: components["schemas"]["MeetingIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    openedAt: components["schemas"]["StatedInstantInput"];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "close-meeting": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                meeting: components["schemas"]["MeetingIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    closedAt: components["schemas"]["StatedInstantInput"];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "cancel-meeting": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                meeting: components["schemas"]["MeetingIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: components["schemas"]["StatedContentInput"];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "convene-meeting": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                meeting: components["schemas"]["MeetingIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    sentAt: components["schemas"]["StatedInstantInput"];
                    /** @description Whom, where it is not every Member State that belongs to the organ */
                    parties?: components["schemas"]["PartyIdInput"][];
                    /** @description Observers and partners that are invited beside them */
                    also?: components["schemas"]["PartyIdInput"][];
                    /** @description Others, by name (RoP 1.4) */
                    guests?: string[];
                    text?: components["schemas"]["StatedContentInput"];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "record-invitation-reply": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                meeting: components["schemas"]["MeetingIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    party: components["schemas"]["PartyIdInput"];
                    attends: components["schemas"]["AttendsInput"];
                    headOfDelegation?: components["schemas"]["StatedContentInput"];
                    at: components["schemas"]["StatedInstantInput"];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "postpone-meeting": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                meeting: components["schemas"]["MeetingIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: components["schemas"]["StatedContentInput"];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "set-meeting-deadline": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                meeting: components["schemas"]["MeetingIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    deadline: components["schemas"]["ItemIdInput"];
                    purpose: components["schemas"]["DeadlinePurposeInput"];
                    title?: components["schemas"]["StatedContentInput"];
                    rule: components["schemas"]["RelativeToMeetingInput"];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "remove-meeting-deadline": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                meeting: components["schemas"]["MeetingIdInput"];
                deadline: components["schemas"]["ItemIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "add-agenda-item": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                meeting: components["schemas"]["MeetingIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    item: components["schemas"]["ItemIdInput"];
                    document: components["schemas"]["DocumentIdInput"];
                    stage: components["schemas"]["StageIdInput"];
                    revision?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "withdraw-agenda-item": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                meeting: components["schemas"]["MeetingIdInput"];
                item: components["schemas"]["ItemIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: components["schemas"]["StatedContentInput"];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "order-agenda": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                meeting: components["schemas"]["MeetingIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items: components["schemas"]["ItemIdInput"][];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "set-cut-off": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                meeting: components["schemas"]["MeetingIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    at: components["schemas"]["StatedInstantInput"];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "admit-late-item": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                meeting: components["schemas"]["MeetingIdInput"];
                item: components["schemas"]["ItemIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "record-attendance": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                meeting: components["schemas"]["MeetingIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    parties: components["schemas"]["PartyIdInput"][];
                    presence: components["schemas"]["PresenceInput"];
                    credentials?: components["schemas"]["CredentialsInput"];
                    at: components["schemas"]["StatedInstantInput"];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "challenge-quorum": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                meeting: components["schemas"]["MeetingIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    party?: components["schemas"]["PartyIdInput"];
                    at: components["schemas"]["StatedInstantInput"];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "register-written-block": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                meeting: components["schemas"]["MeetingIdInput"];
                item: components["schemas"]["ItemIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    party: components["schemas"]["PartyIdInput"];
                    class?: components["schemas"]["VisibilityClassInput"];
                    statement?: components["schemas"]["StatedContentInput"];
                    /** @default [] */
                    points?: components["schemas"]["StatedPointInput"][];
                    /** @enum {string} */
                    position: "objection" | "amendment" | "reserved";
                    /** @enum {string} */
                    channel: "note-verbale" | "letter" | "e-mail";
                    receivedAt: components["schemas"]["StatedInstantInput"];
                    paper: components["schemas"]["Sha256Input"];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "call-items": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                meeting: components["schemas"]["MeetingIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items: components["schemas"]["ItemIdInput"][];
                    calledAt: components["schemas"]["StatedInstantInput"];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "record-room-position": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                meeting: components["schemas"]["MeetingIdInput"];
                item: components["schemas"]["ItemIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    party: components["schemas"]["PartyIdInput"];
                    class?: components["schemas"]["VisibilityClassInput"];
                    statement?: components["schemas"]["StatedContentInput"];
                    /** @default [] */
                    points?: components["schemas"]["StatedPointInput"][];
                    position: components["schemas"]["PositionKindInput"];
                    saidAt: components["schemas"]["StatedInstantInput"];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "answer-call": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                meeting: components["schemas"]["MeetingIdInput"];
                item: components["schemas"]["ItemIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    party: components["schemas"]["PartyIdInput"];
                    /** @enum {string} */
                    answer: "stands" | "joined";
                    at: components["schemas"]["StatedInstantInput"];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "rule-on-item": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                meeting: components["schemas"]["MeetingIdInput"];
                item: components["schemas"]["ItemIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ruling: components["schemas"]["ItemRulingInput"];
                    ruledAt: components["schemas"]["StatedInstantInput"];
                    statement?: components["schemas"]["StatedContentInput"];
                    period?: components["schemas"]["StatedPeriodInput"];
                    /** @description Ad referendum: on whose confirmation; not needed where somebody has spoken so in the room */
                    confirmations?: components["schemas"]["PartyIdInput"][];
                    deferredTo?: components["schemas"]["MeetingIdInput"];
                    referredTo?: components["schemas"]["OrganIdInput"];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "propose-en-bloc": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                meeting: components["schemas"]["MeetingIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items: components["schemas"]["ItemIdInput"][];
                    proposedAt: components["schemas"]["StatedInstantInput"];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "rule-en-bloc": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                meeting: components["schemas"]["MeetingIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ruledAt: components["schemas"]["StatedInstantInput"];
                    statement?: components["schemas"]["StatedContentInput"];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "attach-statement": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                meeting: components["schemas"]["MeetingIdInput"];
                item: components["schemas"]["ItemIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    parties: components["schemas"]["PartyIdInput"][];
                    statement: components["schemas"]["StatedContentInput"];
                    receivedAt: components["schemas"]["StatedInstantInput"];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "read-announcements": {
        parameters: {
            query?: {
                /** @description Waits up to 5 s until the read model has this sequence */
                waitFor?: number;
            };
            header?: never;
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
                meeting: components["schemas"]["MeetingIdInput"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Announcements"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "announce-silence-outcome": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                meeting: components["schemas"]["MeetingIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    document: components["schemas"]["DocumentIdInput"];
                    round: components["schemas"]["RoundIdInput"];
                    announcedAt: components["schemas"]["StatedInstantInput"];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "close-record": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                meeting: components["schemas"]["MeetingIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    closedAt: components["schemas"]["StatedInstantInput"];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "establish-organisation": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    roster?: components["schemas"]["OrganisationIdInput"];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "suspend-party": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                party: components["schemas"]["PartyIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    decision: string | {
                        document: components["schemas"]["DocumentIdInput"];
                        stage: components["schemas"]["StageIdInput"];
                    };
                    evidence?: components["schemas"]["StatedEvidenceInput"][];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "reinstate-party": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                party: components["schemas"]["PartyIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    decision: string | {
                        document: components["schemas"]["DocumentIdInput"];
                        stage: components["schemas"]["StageIdInput"];
                    };
                    evidence?: components["schemas"]["StatedEvidenceInput"][];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "record-departure": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                party: components["schemas"]["PartyIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    decision: string | {
                        document: components["schemas"]["DocumentIdInput"];
                        stage: components["schemas"]["StageIdInput"];
                    };
                    evidence?: components["schemas"]["StatedEvidenceInput"][];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-parties": {
        parameters: {
            query?: {
                /** @description Waits up to 5 s until the read model has this sequence */
                waitFor?: number;
                /** @description What was recorded by this instant: epoch ms, or ISO 8601 with an offset */
                knownAt?: unknown;
                asOf?: components["schemas"]["PartialDateInput"];
                /** @description With `asOf`: also what the record says did not hold then */
                all?: "1";
            };
            header?: never;
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        asOf: components["schemas"]["AsOf"];
                        yes: components["schemas"]["PartyOnDay"][];
                        /** @description Of these the record cannot tell */
                        notKnown: components["schemas"]["PartyOnDay"][];
                        /** @description With `all=1` */
                        no?: components["schemas"]["PartyOnDay"][];
                        next?: string;
                    } | {
                        items: components["schemas"]["PartyView"][];
                        /** @description Cursor of the next page; missing on the last one */
                        next?: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "admit-party": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    party: components["schemas"]["PartyInput"];
                    decision: string | {
                        document: components["schemas"]["DocumentIdInput"];
                        stage: components["schemas"]["StageIdInput"];
                    };
                    evidence?: components["schemas"]["StatedEvidenceInput"][];
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "hand-over-chair": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    to: components["schemas"]["PartyIdInput"];
                    until: string;
                    occasion: string;
                    decision?: {
                        document: components["schemas"]["DocumentIdInput"];
                        stage: components["schemas"]["StageIdInput"];
                    };
                    evidence?: components["schemas"]["StatedEvidenceInput"][];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "override-competence": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                organ: components["schemas"]["OrganIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    document: components["schemas"]["DocumentIdInput"];
                    decision: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "record-past-fact": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    fact: components["schemas"]["StatedPastFactInput"];
                    evidence: components["schemas"]["StatedEvidenceInput"][];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "read-seat": {
        parameters: {
            query?: {
                /** @description Waits up to 5 s until the read model has this sequence */
                waitFor?: number;
                /** @description What was recorded by this instant: epoch ms, or ISO 8601 with an offset */
                knownAt?: unknown;
                asOf?: components["schemas"]["PartialDateInput"];
            };
            header?: never;
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
                party: components["schemas"]["PartyIdInput"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Seat"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "set-seat": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                party: components["schemas"]["PartyIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    state: components["schemas"]["SeatStateInput"];
                    decision: string | {
                        document: components["schemas"]["DocumentIdInput"];
                        stage: components["schemas"]["StageIdInput"];
                    };
                    evidence?: components["schemas"]["StatedEvidenceInput"][];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "accredit-representative": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                party: components["schemas"]["PartyIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    person: components["schemas"]["StatedPersonInput"];
                    capacity: components["schemas"]["CapacityInput"];
                    from?: components["schemas"]["StatedDayInput"];
                    paper: components["schemas"]["Sha256Input"];
                    receivedAt: components["schemas"]["StatedInstantInput"];
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "end-accreditation": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                party: components["schemas"]["PartyIdInput"];
                accreditation: components["schemas"]["AccreditationIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    on?: components["schemas"]["StatedDayInput"];
                    paper?: components["schemas"]["Sha256Input"];
                    receivedAt: components["schemas"]["StatedInstantInput"];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-candidates": {
        parameters: {
            query?: {
                /** @description Waits up to 5 s until the read model has this sequence */
                waitFor?: number;
                /** @description What was recorded by this instant: epoch ms, or ISO 8601 with an offset */
                knownAt?: unknown;
            };
            header?: never;
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Candidate"][];
                        /** @description Cursor of the next page; missing on the last one */
                        next?: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "register-candidate": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The id of a party that is known, or the entry of one that is not */
                    party: components["schemas"]["PartyIdInput"] | components["schemas"]["CandidateEntryInput"];
                    /** @enum {string} */
                    for: "member" | "observer" | "partner";
                    paper: components["schemas"]["Sha256Input"];
                    receivedAt: components["schemas"]["StatedInstantInput"];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "record-candidate-step": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                party: components["schemas"]["PartyIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    condition: components["schemas"]["ItemIdInput"];
                    when: components["schemas"]["StatedDayInput"];
                    evidence: components["schemas"]["StatedEvidenceInput"][];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "withdraw-candidature": {
        parameters: {
            query?: never;
            header: {
                /** @description Chosen by the client, one for each act: the same key and request give the same answer (I9) */
                "idempotency-key": string;
                /** @description The ETag that was read; refused where the resource has changed */
                "if-match"?: string;
            };
            path: {
                party: components["schemas"]["PartyIdInput"];
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    paper?: components["schemas"]["Sha256Input"];
                    receivedAt: components["schemas"]["StatedInstantInput"];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActAnswer"];
                };
            };
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "preview-document-act": {
        parameters: {
            query?: {
                /** @description `en` or `ru`; the `Accept-Language` header where it is missing */
                language?: "en" | "ru";
                /** @description Waits up to 5 s until the read model has this sequence */
                waitFor?: number;
            };
            header?: never;
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
                document: components["schemas"]["DocumentIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The kind of the act, such as `open-round` */
                    act: string;
                    /**
                     * @description Names in the act's path besides the document
                     * @default {}
                     */
                    params?: {
                        [key: string]: string;
                    };
                    /** @description As the act itself would get it */
                    body?: unknown;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecipientsPreview"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "preview-act": {
        parameters: {
            query?: {
                /** @description `en` or `ru`; the `Accept-Language` header where it is missing */
                language?: "en" | "ru";
                /** @description Waits up to 5 s until the read model has this sequence */
                waitFor?: number;
            };
            header?: never;
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The kind of the act, such as `open-round` */
                    act: string;
                    /**
                     * @description Names in the act's path besides the document
                     * @default {}
                     */
                    params?: {
                        [key: string]: string;
                    };
                    /** @description As the act itself would get it */
                    body?: unknown;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecipientsPreview"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-notices": {
        parameters: {
            query?: {
                /** @description 1: only what you have not read */
                unread?: "0" | "1";
                /** @description `en` or `ru`; the `Accept-Language` header where it is missing */
                language?: "en" | "ru";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Notice"][];
                        /** @description Cursor of the next page; missing on the last one */
                        next?: string;
                        /** @description Whose notices these are, such as `focal-point-kz`; null where you serve no function */
                        function: string | null;
                        /** @description How many you have not read, on all pages */
                        unread: number;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "read-notices": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The newest notice that was read, and all before it */
                    upTo?: number;
                    ids?: number[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        unread: number;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-calendar-feeds": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CalendarFeed"][];
                        /** @description Cursor of the next page; missing on the last one */
                        next?: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "create-calendar-feed": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description In which words; the `Accept-Language` header where it is missing
                     * @enum {string}
                     */
                    language?: "en" | "ru";
                    /** @description An alarm so many minutes before each meeting and deadline; none where it is missing */
                    alarm?: number;
                    /** @description To tell your links apart, such as `telephone` */
                    label?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarFeedCreated"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "revoke-calendar-feeds": {
        parameters: {
            query?: {
                party?: components["schemas"]["PartyIdInput"];
                role?: components["schemas"]["RoleInput"];
            };
            header?: never;
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revoked: number;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "revoke-calendar-feed": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
                feed: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revoked: number;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "read-board": {
        parameters: {
            query?: {
                /** @description Of these documents alone */
                id?: components["schemas"]["DocumentIdInput"] | components["schemas"]["DocumentIdInput"][];
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["BoardRow"][];
                        /** @description Cursor of the next page; missing on the last one */
                        next?: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "count-documents": {
        parameters: {
            query: {
                by: "kind" | "state" | "stage";
            };
            header?: never;
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Count"][];
                        /** @description Cursor of the next page; missing on the last one */
                        next?: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "read-document": {
        parameters: {
            query?: {
                /** @description Waits up to 5 s until the read model has this sequence */
                waitFor?: number;
                /** @description What was recorded by this instant: epoch ms, or ISO 8601 with an offset */
                knownAt?: unknown;
                asOf?: components["schemas"]["PartialDateInput"];
            };
            header?: never;
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
                document: components["schemas"]["DocumentIdInput"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "read-timeline": {
        parameters: {
            query?: {
                /** @description Waits up to 5 s until the read model has this sequence */
                waitFor?: number;
                /** @description Read on after this sequence (of a stream) or position (of all) */
                after?: number;
                limit?: number;
            };
            header?: never;
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
                document: components["schemas"]["DocumentIdInput"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TimelineEntry"][];
                        /** @description Cursor of the next page; missing on the last one */
                        next?: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "explain-document": {
        parameters: {
            query?: {
                /** @description Waits up to 5 s until the read model has this sequence */
                waitFor?: number;
                /** @description What was recorded by this instant: epoch ms, or ISO 8601 with an offset */
                knownAt?: unknown;
                /** @description The working languages (RoP 1.9) */
                language?: "en" | "ru";
            };
            header?: never;
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
                document: components["schemas"]["DocumentIdInput"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Explanation"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-permitted-acts": {
        parameters: {
            query?: {
                /** @description Waits up to 5 s until the read model has this sequence */
                waitFor?: number;
            };
            header?: never;
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
                document: components["schemas"]["DocumentIdInput"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Permission"][];
                        /** @description Cursor of the next page; missing on the last one */
                        next?: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-proofs": {
        parameters: {
            query?: {
                /** @description Waits up to 5 s until the read model has this sequence */
                waitFor?: number;
            };
            header?: never;
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
                document: components["schemas"]["DocumentIdInput"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ProvableOutcome"][];
                        /** @description Cursor of the next page; missing on the last one */
                        next?: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "prove-outcome": {
        parameters: {
            query?: {
                /** @description Waits up to 5 s until the read model has this sequence */
                waitFor?: number;
                /** @description The working languages (RoP 1.9) */
                language?: "en" | "ru";
            };
            header?: never;
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
                document: components["schemas"]["DocumentIdInput"];
                sequence: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proof"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "read-implementation": {
        parameters: {
            query?: {
                /** @description Waits up to 5 s until the read model has this sequence */
                waitFor?: number;
                /** @description What was recorded by this instant: epoch ms, or ISO 8601 with an offset */
                knownAt?: unknown;
            };
            header?: never;
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
                document: components["schemas"]["DocumentIdInput"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Implementation"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-effects": {
        parameters: {
            query?: {
                /** @description Waits up to 5 s until the read model has this sequence */
                waitFor?: number;
                /** @description What was recorded by this instant: epoch ms, or ISO 8601 with an offset */
                knownAt?: unknown;
            };
            header?: never;
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
                document: components["schemas"]["DocumentIdInput"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Effects"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "read-treaty": {
        parameters: {
            query?: {
                /** @description Waits up to 5 s until the read model has this sequence */
                waitFor?: number;
                /** @description What was recorded by this instant: epoch ms, or ISO 8601 with an offset */
                knownAt?: unknown;
                asOf?: components["schemas"]["PartialDateInput"];
                /** @description With `asOf`: also what the record says did not hold then */
                all?: "1";
            };
            header?: never;
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
                document: components["schemas"]["DocumentIdInput"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Treaty"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "estimate-entry-into-force": {
        parameters: {
            query?: {
                /** @description Waits up to 5 s until the read model has this sequence */
                waitFor?: number;
                /** @description Instruments that are assumed to stand already, from States that nobody names */
                standing?: number;
                deposit?: string | string[];
            };
            header?: never;
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
                document: components["schemas"]["DocumentIdInput"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryIntoForceEstimate"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-treaties": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TreatyStandings"][];
                        /** @description Cursor of the next page; missing on the last one */
                        next?: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "read-meeting": {
        parameters: {
            query?: {
                /** @description Waits up to 5 s until the read model has this sequence */
                waitFor?: number;
                /** @description What was recorded by this instant: epoch ms, or ISO 8601 with an offset */
                knownAt?: unknown;
                asOf?: components["schemas"]["PartialDateInput"];
            };
            header?: never;
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
                meeting: components["schemas"]["MeetingIdInput"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Meeting"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "read-meeting-timeline": {
        parameters: {
            query?: {
                /** @description Waits up to 5 s until the read model has this sequence */
                waitFor?: number;
                /** @description Read on after this sequence (of a stream) or position (of all) */
                after?: number;
                limit?: number;
            };
            header?: never;
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
                meeting: components["schemas"]["MeetingIdInput"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TimelineEntry"][];
                        /** @description Cursor of the next page; missing on the last one */
                        next?: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-meeting-events": {
        parameters: {
            query?: {
                /** @description Waits up to 5 s until the read model has this sequence */
                waitFor?: number;
                /** @description Read on after this sequence (of a stream) or position (of all) */
                after?: number;
                limit?: number;
            };
            header?: never;
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
                meeting: components["schemas"]["MeetingIdInput"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RecordedEvent"][];
                        /** @description Cursor of the next page; missing on the last one */
                        next?: string;
                        last: number;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-permitted-acts-on-meeting": {
        parameters: {
            query?: {
                /** @description Waits up to 5 s until the read model has this sequence */
                waitFor?: number;
            };
            header?: never;
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
                meeting: components["schemas"]["MeetingIdInput"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Permission"][];
                        /** @description Cursor of the next page; missing on the last one */
                        next?: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "read-room": {
        parameters: {
            query?: {
                /** @description Waits up to 5 s until the read model has this sequence */
                waitFor?: number;
            };
            header?: never;
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
                meeting: components["schemas"]["MeetingIdInput"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Room"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "read-agenda-paper": {
        parameters: {
            query?: {
                /** @description The working languages (RoP 1.9) */
                language?: "en" | "ru";
                /** @description Else as `Accept` has it: JSON unless PDF is asked for */
                format?: "json" | "pdf";
                for?: components["schemas"]["PaperAudienceInput"];
                /** @description Waits up to 5 s until the read model has this sequence */
                waitFor?: number;
                /** @description What was recorded by this instant: epoch ms, or ISO 8601 with an offset */
                knownAt?: unknown;
            };
            header?: never;
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
                meeting: components["schemas"]["MeetingIdInput"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In the form that was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgendaPaper"];
                    "application/pdf": string;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "read-attendance-paper": {
        parameters: {
            query?: {
                /** @description The working languages (RoP 1.9) */
                language?: "en" | "ru";
                /** @description Else as `Accept` has it: JSON unless PDF is asked for */
                format?: "json" | "pdf";
                for?: components["schemas"]["PaperAudienceInput"];
                /** @description Waits up to 5 s until the read model has this sequence */
                waitFor?: number;
                /** @description What was recorded by this instant: epoch ms, or ISO 8601 with an offset */
                knownAt?: unknown;
            };
            header?: never;
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
                meeting: components["schemas"]["MeetingIdInput"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In the form that was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttendancePaper"];
                    "application/pdf": string;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "read-record-paper": {
        parameters: {
            query?: {
                /** @description The working languages (RoP 1.9) */
                language?: "en" | "ru";
                /** @description Else as `Accept` has it: JSON unless PDF is asked for */
                format?: "json" | "pdf";
                for?: components["schemas"]["PaperAudienceInput"];
                /** @description Waits up to 5 s until the read model has this sequence */
                waitFor?: number;
                /** @description What was recorded by this instant: epoch ms, or ISO 8601 with an offset */
                knownAt?: unknown;
            };
            header?: never;
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
                meeting: components["schemas"]["MeetingIdInput"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In the form that was asked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordPaper"];
                    "application/pdf": string;
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "read-business": {
        parameters: {
            query?: {
                /** @description Waits up to 5 s until the read model has this sequence */
                waitFor?: number;
            };
            header?: never;
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
                meeting: components["schemas"]["MeetingIdInput"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Business"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "foresee-rescheduling": {
        parameters: {
            query: {
                /** @description Waits up to 5 s until the read model has this sequence */
                waitFor?: number;
                /** @description `2024-12-17`, or `2024-12-17/2024-12-18` */
                to: string;
            };
            header?: never;
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
                meeting: components["schemas"]["MeetingIdInput"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rescheduling"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-facts": {
        parameters: {
            query?: {
                /** @description `status`, `chair`, `organ`, `stage`, ... */
                kind?: string;
                /** @description A party, an organ, an area, a stage, a meeting */
                subject?: string;
                stream?: components["schemas"]["StreamIdInput"];
                asOf?: components["schemas"]["PartialDateInput"];
                /** @description With `asOf`: also what the record says did not hold then */
                all?: "1";
                /** @description What was recorded by this instant: epoch ms, or ISO 8601 with an offset */
                knownAt?: unknown;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        asOf: components["schemas"]["AsOf"];
                        yes: components["schemas"]["Fact"][];
                        /** @description Of these the record cannot tell */
                        notKnown: components["schemas"]["Fact"][];
                        /** @description With `all=1` */
                        no?: components["schemas"]["Fact"][];
                        next?: string;
                    } | {
                        items: components["schemas"]["Fact"][];
                        /** @description Cursor of the next page; missing on the last one */
                        next?: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "read-round": {
        parameters: {
            query?: {
                /** @description Waits up to 5 s until the read model has this sequence */
                waitFor?: number;
                /** @description What was recorded by this instant: epoch ms, or ISO 8601 with an offset */
                knownAt?: unknown;
            };
            header?: never;
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
                document: components["schemas"]["DocumentIdInput"];
                round: components["schemas"]["RoundIdInput"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Round"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-points": {
        parameters: {
            query?: {
                /** @description Waits up to 5 s until the read model has this sequence */
                waitFor?: number;
                /** @description What was recorded by this instant: epoch ms, or ISO 8601 with an offset */
                knownAt?: unknown;
            };
            header?: never;
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
                document: components["schemas"]["DocumentIdInput"];
                round: components["schemas"]["RoundIdInput"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Point"][];
                        /** @description Cursor of the next page; missing on the last one */
                        next?: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "read-deadline": {
        parameters: {
            query?: {
                /** @description Waits up to 5 s until the read model has this sequence */
                waitFor?: number;
            };
            header?: never;
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
                document: components["schemas"]["DocumentIdInput"];
                round: components["schemas"]["RoundIdInput"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deadline"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "read-organisation": {
        parameters: {
            query?: {
                /** @description Waits up to 5 s until the read model has this sequence */
                waitFor?: number;
                /** @description What was recorded by this instant: epoch ms, or ISO 8601 with an offset */
                knownAt?: unknown;
                asOf?: components["schemas"]["PartialDateInput"];
            };
            header?: never;
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "read-party": {
        parameters: {
            query?: {
                /** @description Waits up to 5 s until the read model has this sequence */
                waitFor?: number;
                /** @description What was recorded by this instant: epoch ms, or ISO 8601 with an offset */
                knownAt?: unknown;
                asOf?: components["schemas"]["PartialDateInput"];
            };
            header?: never;
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
                party: components["schemas"]["PartyIdInput"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartyView"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-organs": {
        parameters: {
            query?: {
                /** @description Waits up to 5 s until the read model has this sequence */
                waitFor?: number;
                /** @description What was recorded by this instant: epoch ms, or ISO 8601 with an offset */
                knownAt?: unknown;
                asOf?: components["schemas"]["PartialDateInput"];
                /** @description With `asOf`: also what the record says did not hold then */
                all?: "1";
            };
            header?: never;
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        asOf: components["schemas"]["AsOf"];
                        yes: components["schemas"]["OrganOnDay"][];
                        /** @description Of these the record cannot tell */
                        notKnown: components["schemas"]["OrganOnDay"][];
                        /** @description With `all=1` */
                        no?: components["schemas"]["OrganOnDay"][];
                        next?: string;
                    } | {
                        items: components["schemas"]["OrganView"][];
                        /** @description Cursor of the next page; missing on the last one */
                        next?: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "read-organ": {
        parameters: {
            query?: {
                /** @description Waits up to 5 s until the read model has this sequence */
                waitFor?: number;
                /** @description What was recorded by this instant: epoch ms, or ISO 8601 with an offset */
                knownAt?: unknown;
                asOf?: components["schemas"]["PartialDateInput"];
            };
            header?: never;
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
                organ: components["schemas"]["OrganIdInput"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganView"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-procedures": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ProcedureSummary"][];
                        /** @description Cursor of the next page; missing on the last one */
                        next?: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "read-procedure": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
                procedure: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcedureRules"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-tasks": {
        parameters: {
            query?: {
                /** @description `me`, an office (`secretariat`, `chair`, `depositary`) or a party */
                assignee?: string;
                document?: string;
                cursor?: string;
                limit?: number;
                /** @description What was recorded by this instant: epoch ms, or ISO 8601 with an offset */
                knownAt?: unknown;
            };
            header?: never;
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Task"][];
                        /** @description Cursor of the next page; missing on the last one */
                        next?: string;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-document-events": {
        parameters: {
            query?: {
                /** @description Read on after this sequence (of a stream) or position (of all) */
                after?: number;
                limit?: number;
                /** @description Waits up to 5 s until the read model has this sequence */
                waitFor?: number;
            };
            header?: never;
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
                document: components["schemas"]["DocumentIdInput"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RecordedEvent"][];
                        /** @description Cursor of the next page; missing on the last one */
                        next?: string;
                        last: number;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-events": {
        parameters: {
            query?: {
                /** @description Read on after this sequence (of a stream) or position (of all) */
                after?: number;
                limit?: number;
                /** @description The newest first: those before this position; 9007199254740991 begins with the last of all */
                before?: number;
            };
            header?: never;
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RecordedEvent"][];
                        /** @description Cursor of the next page; missing on the last one */
                        next?: string;
                        last: number;
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "read-receipt": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "simulate-document": {
        parameters: {
            query?: {
                /** @description Waits up to 5 s until the read model has this sequence */
                waitFor?: number;
            };
            header?: never;
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
                document: components["schemas"]["DocumentIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    acts?: components["schemas"]["SimulatedActInput"][];
                    until: components["schemas"]["StatedMomentInput"];
                    from?: components["schemas"]["StatedMomentInput"];
                    /**
                     * @description With `from`: let the acts that are recorded since then come too, as they came
                     * @default false
                     */
                    recorded?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Simulation"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "read-session": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "follow-stream": {
        parameters: {
            query?: {
                after?: number;
            };
            header?: never;
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["Problem"];
                };
            };
        };
    };
    "upload-content": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadedContent"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "read-content": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
                sha256: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "put-content": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
                sha256: components["schemas"]["Sha256Input"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadedContent"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "read-web-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebSettings"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "read-demonstration": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Demonstration"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "issue-demonstration-token": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    persona: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemonstrationToken"];
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "move-demonstration-clock": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisation: components["schemas"]["OrganisationIdInput"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Epoch ms; later than what it shows, by ten years at most */
                    to: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        clock: {
                            /** @enum {string} */
                            kind: "demonstration";
                            now: components["schemas"]["Instant"];
                        };
                    };
                };
            };
            /** @description Default Response */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
