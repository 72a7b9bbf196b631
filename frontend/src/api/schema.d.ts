// Generated from openapi/openapi.json by `npm run api:generate`.
export interface paths {
    "/api/v1/auth/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign In
         * @description Sign in with name and password.
         */
        post: operations["sign_in_api_v1_auth_token_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refresh
         * @description The next pair of tokens. The same token sent again within ten minutes gets the same answer.
         */
        post: operations["refresh_api_v1_auth_refresh_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign Out */
        post: operations["sign_out_api_v1_auth_logout_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/oauth/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Client Token
         * @description OAuth 2 client credentials for partner systems.
         */
        post: operations["client_token_api_v1_oauth_token_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Me */
        get: operations["me_api_v1_me_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/language": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set Language
         * @description The language of the caller's account, on whichever screen it signs in.
         */
        put: operations["set_language_api_v1_me_language_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Page
         * @description The caller's own phones; everybody's for who looks after them. Newest first.
         */
        get: operations["page_api_v1_devices_get"];
        put?: never;
        /**
         * Register Device
         * @description Registers the public half of a key that the phone made and cannot export.
         */
        post: operations["register_device_api_v1_devices_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices/{device_id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke
         * @description The phone is refused from now on and told so at its next contact: pull, push, me, or a new token.
         */
        post: operations["revoke_api_v1_devices__device_id__revoke_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices/{device_id}/recovery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Keep Recovery
         * @description Kept for who forgets the phone's PIN; deleted when the phone is reported lost.
         */
        put: operations["keep_recovery_api_v1_devices__device_id__recovery_put"];
        /**
         * Recovery
         * @description The secret, to the phone's owner and for the password only.
         */
        post: operations["recovery_api_v1_devices__device_id__recovery_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Page
         * @description Newest first. `status` is one status, several with commas, or `open`; `q` searches Chinese and English words.
         *
         *     `urgency`: emergencies alone.
         */
        get: operations["page_api_v1_tickets_get"];
        put?: never;
        /**
         * Create
         * @description A repair report becomes a ticket; the same `Idempotency-Key` or external reference gives the same one again.
         *
         *     A report that tells of an emergency, by its words or by the class that it names, is taken with whatever it has: only
         *     the text, and a place or a contact, are needed. Its playbook is in the answer.
         */
        post: operations["create_api_v1_tickets_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read */
        get: operations["read_api_v1_tickets__ticket_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/dossier": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Dossier
         * @description The whole record of the job with the verdict on its audit chain, recomputed now.
         */
        get: operations["dossier_api_v1_tickets__ticket_id__dossier_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/triage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Triage
         * @description Urgency and hazards are answered; changed hazards make every confirmation of before void (S-SAF-30).
         */
        post: operations["triage_api_v1_tickets__ticket_id__triage_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/emergency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Emergency
         * @description The ticket goes before all others and may be assigned at once; who pays and what it is, is asked later.
         */
        post: operations["emergency_api_v1_tickets__ticket_id__emergency_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/false_alarm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * False Alarm
         * @description It was none: the record stays, and the ticket is an ordinary report again, to be triaged.
         */
        post: operations["false_alarm_api_v1_tickets__ticket_id__false_alarm_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/playbook_step": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Playbook Step
         * @description One step of the playbook was done: by whom it is told and when.
         */
        post: operations["playbook_step_api_v1_tickets__ticket_id__playbook_step_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ready
         * @description Coverage is known when it was decided for the asset; without an asset there is nothing to decide yet.
         */
        post: operations["ready_api_v1_tickets__ticket_id__ready_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reject
         * @description The action `reject` of the lifecycle.
         */
        post: operations["reject_api_v1_tickets__ticket_id__reject_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel
         * @description A job at work is stopped by it, and cancelled when asked again; the phones of the crew are told at once.
         */
        post: operations["cancel_api_v1_tickets__ticket_id__cancel_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close
         * @description The action `close` of the lifecycle.
         */
        post: operations["close_api_v1_tickets__ticket_id__close_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/return_order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Return Order
         * @description The order is back at the desk when every photo and signature it names has arrived (S-SGN-06).
         */
        post: operations["return_order_api_v1_tickets__ticket_id__return_order_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/follow_up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Follow Up
         * @description The action `follow_up` of the lifecycle.
         */
        post: operations["follow_up_api_v1_tickets__ticket_id__follow_up_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/classify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Classify
         * @description The action `classify` of the lifecycle.
         */
        post: operations["classify_api_v1_tickets__ticket_id__classify_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/confirm_coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm Coverage
         * @description The decision is made anew on what was found; a consent to an earlier quote goes with the price it was for.
         */
        post: operations["confirm_coverage_api_v1_tickets__ticket_id__confirm_coverage_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/want_quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Want Quote
         * @description The action `want_quote` of the lifecycle.
         */
        post: operations["want_quote_api_v1_tickets__ticket_id__want_quote_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/issue_quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Issue Quote
         * @description Plan and lines in plain words. Another quote supersedes the current one, and so voids a consent to it.
         */
        post: operations["issue_quote_api_v1_tickets__ticket_id__issue_quote_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Consent
         * @description By signature, or by a remote means that can be shown; only to the current quote, as it was shown (I11).
         */
        post: operations["consent_api_v1_tickets__ticket_id__consent_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/decline_quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decline Quote
         * @description The action `decline_quote` of the lifecycle.
         */
        post: operations["decline_quote_api_v1_tickets__ticket_id__decline_quote_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Assign
         * @description Sends a crew, or refuses naming each person's reasons and what the crew lacks by number (S-DSP-03, S-SAF-25).
         */
        post: operations["assign_api_v1_tickets__ticket_id__assign_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw
         * @description Takes the order back from its crew before anybody is on site; it waits for another plan.
         */
        post: operations["withdraw_api_v1_tickets__ticket_id__withdraw_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/postpone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Postpone
         * @description Puts an order aside before anybody is on site; `resume` puts it back to those that wait for a plan.
         */
        post: operations["postpone_api_v1_tickets__ticket_id__postpone_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Split
         * @description A part of the order becomes a report of its own, same place and reporter; it is triaged like any other.
         */
        post: operations["split_api_v1_tickets__ticket_id__split_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge
         * @description The same fault, reported twice: this order ends, and the other one says what came with it.
         */
        post: operations["merge_api_v1_tickets__ticket_id__merge_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/renew_rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Renew Rules
         * @description Puts the job under the rules in force now, the way out of a recall (S-DOC-11); confirmations are made anew.
         */
        post: operations["renew_rules_api_v1_tickets__ticket_id__renew_rules_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept
         * @description The action `accept` of the lifecycle.
         */
        post: operations["accept_api_v1_tickets__ticket_id__accept_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decline
         * @description The action `decline` of the lifecycle.
         */
        post: operations["decline_api_v1_tickets__ticket_id__decline_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/appoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Appoint
         * @description The customer was contacted; the agreed time is kept, or moved with the customer's word (S-DSP-05, S-DSP-06).
         */
        post: operations["appoint_api_v1_tickets__ticket_id__appoint_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/depart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Depart
         * @description Complete, or refused by name; what arrives later has happened, so it is kept and told (docs/sync.md).
         */
        post: operations["depart_api_v1_tickets__ticket_id__depart_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/arrive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Arrive
         * @description The action `arrive` of the lifecycle.
         */
        post: operations["arrive_api_v1_tickets__ticket_id__arrive_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm
         * @description Records one answer of the caller, for the caller: nobody confirms by another's login (S-SAF-27).
         */
        post: operations["confirm_api_v1_tickets__ticket_id__confirm_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/request_approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Request Approval
         * @description The arrival report: content confirmed with the customer, site assessed; now the leader decides (S-SAF-07).
         */
        post: operations["request_approval_api_v1_tickets__ticket_id__request_approval_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve
         * @description The action `approve` of the lifecycle.
         */
        post: operations["approve_api_v1_tickets__ticket_id__approve_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/refuse_approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse Approval
         * @description The action `refuse_approval` of the lifecycle.
         */
        post: operations["refuse_approval_api_v1_tickets__ticket_id__refuse_approval_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/use_code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Use Code
         * @description Decided again on the server: the right code, for this person and round, issued before and not expired.
         */
        post: operations["use_code_api_v1_tickets__ticket_id__use_code_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start
         * @description Work begins, or every blocker is told. The clearance stores the facts on which it was decided (I1).
         */
        post: operations["start_api_v1_tickets__ticket_id__start_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop
         * @description Anyone, at once, whatever else is true; the whole crew's phones show it (I3).
         */
        post: operations["stop_api_v1_tickets__ticket_id__stop_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/report_hazard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report Hazard
         * @description A hazard seen on a job, by anyone; with `stop_work` the job is stopped as well (S-HAZ-01).
         */
        post: operations["report_hazard_api_v1_tickets__ticket_id__report_hazard_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/lift_stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lift Stop
         * @description Only another, entitled person, with cause and measure; then the affected checks are made anew (I3).
         */
        post: operations["lift_stop_api_v1_tickets__ticket_id__lift_stop_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hold
         * @description The action `hold` of the lifecycle.
         */
        post: operations["hold_api_v1_tickets__ticket_id__hold_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resume
         * @description The action `resume` of the lifecycle.
         */
        post: operations["resume_api_v1_tickets__ticket_id__resume_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/start_rework": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start Rework
         * @description The action `start_rework` of the lifecycle.
         */
        post: operations["start_rework_api_v1_tickets__ticket_id__start_rework_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/note_verbal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note Verbal
         * @description What the leader said over the phone, under the technician's name; the leader countersigns (S-SAF-07).
         */
        post: operations["note_verbal_api_v1_tickets__ticket_id__note_verbal_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/countersign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Countersign
         * @description The leader owns up to what was said, each in the round in which it was said: no other round is granted by it.
         */
        post: operations["countersign_api_v1_tickets__ticket_id__countersign_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/review_safety": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Review Safety
         * @description Jobs of high risk need the safety officer's review beside the leader's approval (S-SAF-32).
         */
        post: operations["review_safety_api_v1_tickets__ticket_id__review_safety_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/gas_test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gas Test
         * @description Readings at the points, with the instrument; whether they are good is judged by the gate, each time it is asked.
         */
        post: operations["gas_test_api_v1_tickets__ticket_id__gas_test_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/take_break": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take Break
         * @description The action `take_break` of the lifecycle.
         */
        post: operations["take_break_api_v1_tickets__ticket_id__take_break_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/end_break": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End Break
         * @description Work goes on, or, when the air must be tested anew after so long a break, asks the gate again on site.
         */
        post: operations["end_break_api_v1_tickets__ticket_id__end_break_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/new_hazard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * New Hazard
         * @description Found on site: it is added, never taken away, and the gate is asked again in a new round (S-SAF-30).
         */
        post: operations["new_hazard_api_v1_tickets__ticket_id__new_hazard_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/request_permit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Request Permit
         * @description A permit is asked for; it blocks until somebody outside the crew with the right role approves.
         */
        post: operations["request_permit_api_v1_tickets__ticket_id__request_permit_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/approve_permit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve Permit
         * @description The action `approve_permit` of the lifecycle.
         */
        post: operations["approve_permit_api_v1_tickets__ticket_id__approve_permit_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/refuse_permit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse Permit
         * @description The action `refuse_permit` of the lifecycle.
         */
        post: operations["refuse_permit_api_v1_tickets__ticket_id__refuse_permit_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/suspend_permit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Suspend Permit
         * @description Whoever may decide about permits at all may suspend one, of whatever role: caution needs no competence.
         */
        post: operations["suspend_permit_api_v1_tickets__ticket_id__suspend_permit_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/resume_permit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resume Permit
         * @description The action `resume_permit` of the lifecycle.
         */
        post: operations["resume_permit_api_v1_tickets__ticket_id__resume_permit_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/close_permit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close Permit
         * @description The work under it is over, or will not be done; the crew closes its own permits.
         */
        post: operations["close_permit_api_v1_tickets__ticket_id__close_permit_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/hand_over_lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand Over Lock
         * @description Shift change: the incoming person's lock is on BEFORE the outgoing one takes the own lock off; times decide.
         */
        post: operations["hand_over_lock_api_v1_tickets__ticket_id__hand_over_lock_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/remove_absent_lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remove Absent Lock
         * @description The only way to take off another's lock: every condition of the catalogue, by somebody outside the crew (I4).
         */
        post: operations["remove_absent_lock_api_v1_tickets__ticket_id__remove_absent_lock_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/record_work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record Work
         * @description Found, done, result (S-WRK-05); a later record supersedes, none is lost.
         */
        post: operations["record_work_api_v1_tickets__ticket_id__record_work_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/note": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note
         * @description Progress, a question to an expert, damage: told from the site, also without a network (S-WRK-14, 16, 17).
         */
        post: operations["note_api_v1_tickets__ticket_id__note_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/answer_note": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer Note
         * @description An expert answers, a supervisor decides on a damage; nobody answers the own question.
         */
        post: operations["answer_note_api_v1_tickets__ticket_id__answer_note_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/shut_off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Shut Off
         * @description A valve, a lift, a supply is shut: with the time, who was told and what hangs there (S-REL-10).
         */
        post: operations["shut_off_api_v1_tickets__ticket_id__shut_off_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/restore_service": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore Service
         * @description It runs again; told from the site, or from the desk when the crew has left (S-REL-10).
         */
        post: operations["restore_service_api_v1_tickets__ticket_id__restore_service_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/record_waste": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record Waste
         * @description Kind, quantity and where it is kept; nothing is poured away (S-WRK-15).
         */
        post: operations["record_waste_api_v1_tickets__ticket_id__record_waste_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/record_cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record Cards
         * @description Installation card, warranty card, contact sticker (S-SGN-05). Told again, the last one counts and both are kept;
         *     the thing in the register gets the paper, and from an installation its first day of warranty.
         */
        post: operations["record_cards_api_v1_tickets__ticket_id__record_cards_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/hand_over_waste": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand Over Waste
         * @description The storekeeper gives it to a specialised firm, against a receipt (S-WRK-15).
         */
        post: operations["hand_over_waste_api_v1_tickets__ticket_id__hand_over_waste_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/declare_fitness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Declare Fitness
         * @description The same from the phone, which may be without a network: it rides on a job of the person's own (S-OCC-03).
         */
        post: operations["declare_fitness_api_v1_tickets__ticket_id__declare_fitness_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete
         * @description Every critical step of the instructions is confirmed, in its order: none of them is left out (S-WRK-01).
         */
        post: operations["complete_api_v1_tickets__ticket_id__complete_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/sign_off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign Off
         * @description The customer signs, or a coded exception with a note stands for it (S-SGN-01, S-SGN-10).
         */
        post: operations["sign_off_api_v1_tickets__ticket_id__sign_off_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/emergencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Kinds
         * @description Every kind of emergency with its playbook, those that endanger life first.
         */
        get: operations["kinds_api_v1_emergencies_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/emergencies/recognise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Recognise
         * @description What the intake will decide of this text; nothing is stored.
         */
        post: operations["recognise_api_v1_emergencies_recognise_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/gate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ticket Gate
         * @description Everything that keeps this job from starting at this moment.
         */
        get: operations["ticket_gate_api_v1_tickets__ticket_id__gate_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/safety/gate/evaluate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Evaluate
         * @description The pure gate on facts in the catalogue's own form; blockers are sorted by code.
         */
        post: operations["evaluate_api_v1_safety_gate_evaluate_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/start-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Issue Code
         * @description The leader's one-time start code, to be read out to a worker without a network.
         */
        post: operations["issue_code_api_v1_tickets__ticket_id__start_code_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/safety/permits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Permit Board
         * @description The permits of all open tickets; `standing` narrows to some of requested, future, active, ending, …
         */
        get: operations["permit_board_api_v1_safety_permits_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/safety/approvals/uncountersigned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Uncountersigned
         * @description Approvals by word of mouth that no leader has owned up to yet, the longest waiting first.
         */
        get: operations["uncountersigned_api_v1_safety_approvals_uncountersigned_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/safety/standing-approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Standing Approvals
         * @description Every standing approval ever granted, the newest first.
         */
        get: operations["standing_approvals_api_v1_safety_standing_approvals_get"];
        put?: never;
        /**
         * Grant Standing
         * @description Approves in advance the start of the jobs of low risk that the rules name, from one date to another.
         */
        post: operations["grant_standing_api_v1_safety_standing_approvals_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/safety/standing-approvals/{approval_id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke Standing
         * @description From now on it serves no start; what was started on it stays as it is recorded.
         */
        post: operations["revoke_standing_api_v1_safety_standing_approvals__approval_id__revoke_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dispatch/tickets/{ticket_id}/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Candidates
         * @description Everybody who could be sent at that time (else the planned one, else from now), the best first; the others with
         *     the reasons why not.
         */
        get: operations["candidates_api_v1_dispatch_tickets__ticket_id__candidates_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dispatch/tickets/{ticket_id}/windows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Windows
         * @description Arrival windows to offer to the customer: in each, a crew that may be sent is really free.
         */
        get: operations["windows_api_v1_dispatch_tickets__ticket_id__windows_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dispatch/due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Due
         * @description Open tickets with a service target, the most pressing first.
         */
        get: operations["due_api_v1_dispatch_due_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dispatch/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Alerts
         * @description What nobody has looked at yet: orders not accepted, targets about to be missed or missed, silent crews.
         */
        get: operations["alerts_api_v1_dispatch_alerts_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dispatch/alerts/{alert_id}/see": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See
         * @description Somebody has taken it on.
         */
        post: operations["see_api_v1_dispatch_alerts__alert_id__see_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dispatch/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin
         * @description Plans the day's waiting tickets around what is booked, in the background; books nothing.
         *
         *     With a cause (emergency, customer not there, illness, overrun, stopped work, a certificate that ends) what is booked
         *     is planned again from where it stands: what has begun or is held fast stays, and as little as can be moves.
         */
        post: operations["begin_api_v1_dispatch_plans_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dispatch/plans/{job_id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept
         * @description Sends the crews of all planned tickets or of some, each as if assigned by hand; one refusal harms no other.
         */
        post: operations["accept_api_v1_dispatch_plans__job_id__accept_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rota": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Rota
         * @description Shifts, duty and absences that touch [since, until), and the jobs whose people are missing (default: a week).
         */
        get: operations["rota_api_v1_rota_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rota/shifts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add Shifts
         * @description Working or on-call time on one day or on many; all of it is entered, or none.
         */
        post: operations["add_shifts_api_v1_rota_shifts_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rota/shifts/{shift_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Cancel Shift
         * @description It no longer counts; the record stays.
         */
        delete: operations["cancel_shift_api_v1_rota_shifts__shift_id__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rota/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add Absence
         * @description Leave, illness, training, a trip; the answer names the jobs that need somebody else.
         */
        post: operations["add_absence_api_v1_rota_absences_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rota/absences/{absence_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Cancel Absence
         * @description The person is back, or never went.
         */
        delete: operations["cancel_absence_api_v1_rota_absences__absence_id__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rota/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * People
         * @description Everybody who goes out, with base, van and skill profile; and the skills that may be assessed.
         */
        get: operations["people_api_v1_rota_people_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rota/people/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set Profile
         * @description The whole profile anew; `If-Match` is the version seen, 0 when there was none.
         */
        put: operations["set_profile_api_v1_rota_people__user_id__put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rota/people/{user_id}/skills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set Skill
         * @description One assessment of one skill; earlier ones stay on record.
         */
        post: operations["set_skill_api_v1_rota_people__user_id__skills_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rota/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Certificates
         * @description The register: what ends first stands first, with its warning 60, 30 and 7 days before.
         */
        get: operations["certificates_api_v1_rota_certificates_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rota/people/{user_id}/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register Certificate
         * @description A certificate with number, issuer, validity and scan; the same code and number again renews it.
         */
        post: operations["register_certificate_api_v1_rota_people__user_id__certificates_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rota/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make Calendar
         * @description The caller's own calendar gets a new secret address, shown once; the one before no longer works.
         */
        post: operations["make_calendar_api_v1_rota_calendar_post"];
        /**
         * Revoke Calendar
         * @description The address no longer works.
         */
        delete: operations["revoke_calendar_api_v1_rota_calendar_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rota/calendar/{address}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Calendar
         * @description RFC 5545, for calendar programs: whoever has the address sees times, places and what is to be done, no customer's
         *     name and no phone number.
         */
        get: operations["calendar_api_v1_rota_calendar__address__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dispatch/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Board
         * @description The jobs planned in a span of time (the organisation's day unless told), and those that wait for a plan.
         *
         *     `ticket`, several times: only these, without the technicians; one that is in neither list has left the board.
         */
        get: operations["board_api_v1_dispatch_board_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dispatch/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview
         * @description What assigning so would be refused for, or would bring about. The command itself is asked; nothing is kept.
         */
        post: operations["preview_api_v1_dispatch_preview_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dispatch/board/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Presence
         * @description Says to the other dispatchers which job this window looks at or moves; it is passed on and stored nowhere.
         */
        post: operations["presence_api_v1_dispatch_board_presence_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Assets */
        get: operations["assets_api_v1_assets_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assets/{asset_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Asset
         * @description The asset, what the warranty owes the customer today and why, and its tickets.
         */
        get: operations["asset_api_v1_assets__asset_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assets/{asset_id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * History
         * @description All services, faults, parts, readings, returns, hazards, decisions and exchanges of a unit, newest first.
         */
        get: operations["history_api_v1_assets__asset_id__history_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sites */
        get: operations["sites_api_v1_sites_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search
         * @description By phone, name, address or serial number, each with its sites and units, so that a report can be filled from it.
         *
         *     Who goes out finds the customers of the own jobs only.
         */
        get: operations["search_api_v1_customers_get"];
        put?: never;
        /**
         * Add
         * @description A new record; `likely_same` warns of those that may be the same customer.
         */
        post: operations["add_api_v1_customers_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customer_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One
         * @description The record; the id of one that was merged is answered with the one that it lives on in.
         */
        get: operations["one_api_v1_customers__customer_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customer_id}/sites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add Site */
        post: operations["add_site_api_v1_customers__customer_id__sites_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customer_id}/assets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add Asset */
        post: operations["add_asset_api_v1_customers__customer_id__assets_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customer_id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Correct
         * @description One field put right, with the source and the reason; the log keeps what it was.
         */
        post: operations["correct_api_v1_customers__customer_id__corrections_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{customer_id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge
         * @description Two records of one customer become one: both ids are answered, open tickets follow.
         */
        post: operations["merge_api_v1_customers__customer_id__merge_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gear": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Page */
        get: operations["page_api_v1_gear_get"];
        put?: never;
        /** Register */
        post: operations["register_api_v1_gear_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gear/labels.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Labels Pdf
         * @description A4 sheets of labels with QR codes for these things (`ids` with commas).
         */
        get: operations["labels_pdf_api_v1_gear_labels_pdf_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gear/{gear_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One */
        get: operations["one_api_v1_gear__gear_id__get"];
        /**
         * Change
         * @description Owner, authorised people, retired; the date is an inspection's.
         */
        put: operations["change_api_v1_gear__gear_id__put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gear/{gear_id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Events
         * @description Everything that was done with it, the first first.
         */
        get: operations["events_api_v1_gear__gear_id__events_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gear/{gear_id}/inspect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Inspect
         * @description The periodic inspection: passed with the next date, or failed and out of use.
         */
        post: operations["inspect_api_v1_gear__gear_id__inspect_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gear/{gear_id}/quarantine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Quarantine
         * @description Anybody who sees a defect puts the thing out of use.
         */
        post: operations["quarantine_api_v1_gear__gear_id__quarantine_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gear/{gear_id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Release
         * @description Back in use after inspection, by somebody else than who reported it.
         */
        post: operations["release_api_v1_gear__gear_id__release_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gear/{gear_id}/lend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lend
         * @description Handed out to a person who may use it.
         */
        post: operations["lend_api_v1_gear__gear_id__lend_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gear/{gear_id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take Back
         * @description Back in the store.
         */
        post: operations["take_back_api_v1_gear__gear_id__return_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Rules
         * @description For phones that must judge without a network: the rules in force, or those that a ticket is pinned to.
         */
        get: operations["rules_api_v1_catalogue_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Listed
         * @description Every version of every kind, newest first within a kind.
         */
        get: operations["listed_api_v1_catalogue_documents_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/documents/{kind}/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read */
        get: operations["read_api_v1_catalogue_documents__kind___version__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/documents/{kind}/drafts/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview
         * @description Nothing is saved: the draft's errors by path, else its effect on hazards, open tickets and recent decisions.
         */
        post: operations["preview_api_v1_catalogue_documents__kind__drafts_preview_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/documents/{kind}/drafts/recompute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Recompute
         * @description Warranty policies only: every stored decision is compared in the background; look at the job.
         */
        post: operations["recompute_api_v1_catalogue_documents__kind__drafts_recompute_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/documents/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish
         * @description A new version; it waits for its release by another person.
         */
        post: operations["publish_api_v1_catalogue_documents__kind__post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/documents/{kind}/{version}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Release
         * @description By another person than the author.
         */
        post: operations["release_api_v1_catalogue_documents__kind___version__release_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/documents/{kind}/{version}/recall": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Recall
         * @description Jobs pinned to it do not start until a dispatcher renews their rules; a version that waits is withdrawn.
         */
        post: operations["recall_api_v1_catalogue_documents__kind___version__recall_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/{sha256}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get
         * @description The content, unchangeable and so cacheable for ever.
         */
        get: operations["get_api_v1_files__sha256__get"];
        /**
         * Put
         * @description Stores the raw body; the answer echoes the hash, which is the receipt.
         */
        put: operations["put_api_v1_files__sha256__put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Put Part
         * @description One part, in order; a part sent twice changes nothing. With the last one the hash is checked and `complete` is
         *     true. Until then it stays for a week, also over restarts of the server.
         */
        patch: operations["put_part_api_v1_files__sha256__patch"];
        trace?: never;
    };
    "/api/v1/files/{sha256}/upload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How Far
         * @description From which byte the caller's upload in parts goes on.
         */
        get: operations["how_far_api_v1_files__sha256__upload_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fitness/own": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Own
         * @description What the caller has declared today; null while nothing.
         */
        get: operations["own_api_v1_fitness_own_get"];
        put?: never;
        /**
         * Declare
         * @description At the start of the shift, or when it is no longer true (S-OCC-03, S-SAF-23).
         */
        post: operations["declare_api_v1_fitness_own_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fitness/today": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Today
         * @description Who is not fit today, and which jobs need somebody else.
         */
        get: operations["today_api_v1_fitness_today_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fitness/{user_id}/clear": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Clear
         * @description Fit again for today, by another person's word.
         */
        post: operations["clear_api_v1_fitness__user_id__clear_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hazards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Page
         * @description Open reports of high severity first, then newest first.
         */
        get: operations["page_api_v1_hazards_get"];
        put?: never;
        /**
         * Report
         * @description Anyone reports a hazard; on a job it is that job's action `report_hazard`. The same id again changes nothing.
         */
        post: operations["report_api_v1_hazards_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hazards/owners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Owners
         * @description Who may be given a correction.
         */
        get: operations["owners_api_v1_hazards_owners_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hazards/{hazard_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read
         * @description The report with every step that was taken.
         */
        get: operations["read_api_v1_hazards__hazard_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hazards/{hazard_id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hazard Accept
         * @description The step `accept` in the life of a report.
         */
        post: operations["hazard_accept_api_v1_hazards__hazard_id__accept_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hazards/{hazard_id}/protect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hazard Protect
         * @description The step `protect` in the life of a report.
         */
        post: operations["hazard_protect_api_v1_hazards__hazard_id__protect_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hazards/{hazard_id}/correct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hazard Correct
         * @description The step `correct` in the life of a report.
         */
        post: operations["hazard_correct_api_v1_hazards__hazard_id__correct_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hazards/{hazard_id}/send_back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hazard Send Back
         * @description The step `send_back` in the life of a report.
         */
        post: operations["hazard_send_back_api_v1_hazards__hazard_id__send_back_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hazards/{hazard_id}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hazard Verify
         * @description The step `verify` in the life of a report.
         */
        post: operations["hazard_verify_api_v1_hazards__hazard_id__verify_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hazards/{hazard_id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hazard Close
         * @description The step `close` in the life of a report.
         */
        post: operations["hazard_close_api_v1_hazards__hazard_id__close_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hazards/{hazard_id}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hazard Dismiss
         * @description The step `dismiss` in the life of a report.
         */
        post: operations["hazard_dismiss_api_v1_hazards__hazard_id__dismiss_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Page
         * @description The records of one kind, the newest first; of violations everybody sees the own ones.
         */
        get: operations["page_api_v1_inspections_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Items
         * @description What an inspection looks at: the checklist CL-INSP in force.
         */
        get: operations["items_api_v1_inspections_items_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Suggestions
         * @description Hazard reports and site assessments that are not in the risk register yet (S-HAZ-05).
         */
        get: operations["suggestions_api_v1_inspections_suggestions_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * People
         * @description Of whom a breach can be told: everybody of the house.
         */
        get: operations["people_api_v1_inspections_people_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * New Round
         * @description A workplace to be inspected regularly.
         */
        post: operations["new_round_api_v1_inspections_rounds_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/draws": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * New Draw
         * @description The system chooses the jobs that are visited without notice; the draw stays on record.
         */
        post: operations["new_draw_api_v1_inspections_draws_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/risks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * New Risk
         * @description A risk, rated, with its measures and its next review.
         */
        post: operations["new_risk_api_v1_inspections_risks_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/violations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * New Violation
         * @description A breach of a rule by one person, who is heard before anything is decided. A stop of work never is one.
         */
        post: operations["new_violation_api_v1_inspections_violations_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/programmes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * New Programme
         * @description The environment programme of a year, as a draft.
         */
        post: operations["new_programme_api_v1_inspections_programmes_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * New Claim
         * @description A claim on the responsible party, by the signed facts of a ticket.
         */
        post: operations["new_claim_api_v1_inspections_claims_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/defects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * New Defect
         * @description Defects of a handed-over home, to be passed on to the builder.
         */
        post: operations["new_defect_api_v1_inspections_defects_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/{record_id}/agreement.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Agreement Paper
         * @description The agreement of a claim, for both sides to sign. The same record gives the same bytes.
         */
        get: operations["agreement_paper_api_v1_inspections__record_id__agreement_pdf_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/{record_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read
         * @description The record with every step that was taken.
         */
        get: operations["read_api_v1_inspections__record_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/{record_id}/inspect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record Inspect
         * @description The step `inspect` in the life of a record.
         */
        post: operations["record_inspect_api_v1_inspections__record_id__inspect_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/{record_id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record End
         * @description The step `end` in the life of a record.
         */
        post: operations["record_end_api_v1_inspections__record_id__end_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/{record_id}/visit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record Visit
         * @description The step `visit` in the life of a record.
         */
        post: operations["record_visit_api_v1_inspections__record_id__visit_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/{record_id}/miss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record Miss
         * @description The step `miss` in the life of a record.
         */
        post: operations["record_miss_api_v1_inspections__record_id__miss_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/{record_id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record Review
         * @description The step `review` in the life of a record.
         */
        post: operations["record_review_api_v1_inspections__record_id__review_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/{record_id}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record Settle
         * @description The step `settle` in the life of a record.
         */
        post: operations["record_settle_api_v1_inspections__record_id__settle_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/{record_id}/reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record Reply
         * @description The step `reply` in the life of a record.
         */
        post: operations["record_reply_api_v1_inspections__record_id__reply_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/{record_id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record Decide
         * @description The step `decide` in the life of a record.
         */
        post: operations["record_decide_api_v1_inspections__record_id__decide_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/{record_id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record Withdraw
         * @description The step `withdraw` in the life of a record.
         */
        post: operations["record_withdraw_api_v1_inspections__record_id__withdraw_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/{record_id}/adopt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record Adopt
         * @description The step `adopt` in the life of a record.
         */
        post: operations["record_adopt_api_v1_inspections__record_id__adopt_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/{record_id}/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record Log
         * @description The step `log` in the life of a record.
         */
        post: operations["record_log_api_v1_inspections__record_id__log_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/{record_id}/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record Finish
         * @description The step `finish` in the life of a record.
         */
        post: operations["record_finish_api_v1_inspections__record_id__finish_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/{record_id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record Draft
         * @description The step `draft` in the life of a record.
         */
        post: operations["record_draft_api_v1_inspections__record_id__draft_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/{record_id}/owe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record Owe
         * @description The step `owe` in the life of a record.
         */
        post: operations["record_owe_api_v1_inspections__record_id__owe_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/{record_id}/strike": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record Strike
         * @description The step `strike` in the life of a record.
         */
        post: operations["record_strike_api_v1_inspections__record_id__strike_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/{record_id}/agree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record Agree
         * @description The step `agree` in the life of a record.
         */
        post: operations["record_agree_api_v1_inspections__record_id__agree_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/{record_id}/perform": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record Perform
         * @description The step `perform` in the life of a record.
         */
        post: operations["record_perform_api_v1_inspections__record_id__perform_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/{record_id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record File
         * @description The step `file` in the life of a record.
         */
        post: operations["record_file_api_v1_inspections__record_id__file_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/{record_id}/urge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record Urge
         * @description The step `urge` in the life of a record.
         */
        post: operations["record_urge_api_v1_inspections__record_id__urge_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/{record_id}/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record Drop
         * @description The step `drop` in the life of a record.
         */
        post: operations["record_drop_api_v1_inspections__record_id__drop_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/{record_id}/pass_on": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record Pass On
         * @description The step `pass_on` in the life of a record.
         */
        post: operations["record_pass_on_api_v1_inspections__record_id__pass_on_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/{record_id}/fix": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record Fix
         * @description The step `fix` in the life of a record.
         */
        post: operations["record_fix_api_v1_inspections__record_id__fix_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/{record_id}/tell": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record Tell
         * @description The step `tell` in the life of a record.
         */
        post: operations["record_tell_api_v1_inspections__record_id__tell_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/isolation/points": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Points
         * @description The isolation points, of one asset or one site when named; withdrawn ones too.
         */
        get: operations["points_api_v1_isolation_points_get"];
        put?: never;
        /** Add Point */
        post: operations["add_point_api_v1_isolation_points_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/isolation/points/{point_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change Point
         * @description Replaces the point; `active: false` withdraws it. What a lock relies on stays while one hangs there.
         */
        put: operations["change_point_api_v1_isolation_points__point_id__put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/isolation/locks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Locks
         * @description The registered locks, tags and boxes; `q` searches numbers and owners.
         */
        get: operations["locks_api_v1_isolation_locks_get"];
        put?: never;
        /** Add Lock */
        post: operations["add_lock_api_v1_isolation_locks_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/isolation/locks/{lock_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change Lock
         * @description Replaces the entry. Number and owner stay while the lock hangs somewhere; its status may change.
         */
        put: operations["change_lock_api_v1_isolation_locks__lock_id__put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/isolation/owners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Owners
         * @description The people who may own locks and tags.
         */
        get: operations["owners_api_v1_isolation_owners_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/isolation/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What Is Locked
         * @description What is locked now, by whom, since when, on which point: from the facts of all open jobs.
         */
        get: operations["what_is_locked_api_v1_isolation_board_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/isolation/labels.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Labels Pdf
         * @description A4 sheets of labels for these locks, tags, boxes and points (`ids` with commas), in Chinese and English.
         */
        get: operations["labels_pdf_api_v1_isolation_labels_pdf_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/warranty/evaluate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Evaluate
         * @description One decision.
         */
        post: operations["evaluate_api_v1_warranty_evaluate_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/warranty/evaluate/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Evaluate Batch
         * @description Decisions in the order of the list (at most 1,000).
         */
        post: operations["evaluate_batch_api_v1_warranty_evaluate_batch_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/warranty/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Explain
         * @description The decision in words; each remedy yes or no, until when; what is missing and what would change the answer.
         */
        post: operations["explain_api_v1_warranty_explain_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/warranty/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Rules
         * @description For phones that must judge without a network: the policies and words of this version.
         */
        get: operations["rules_api_v1_warranty_rules_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assets/{asset_id}/warranty": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Of Asset
         * @description On today's facts and policies; nothing is stored.
         */
        get: operations["of_asset_api_v1_assets__asset_id__warranty_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assets/{asset_id}/warranty.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Paper Of Asset
         * @description For the customer: what may be asked for, why, and what is missing, in Chinese and English.
         */
        get: operations["paper_of_asset_api_v1_assets__asset_id__warranty_pdf_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/warranty": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Of Ticket
         * @description As it was decided for this ticket: its facts, its version of the policies.
         */
        get: operations["of_ticket_api_v1_tickets__ticket_id__warranty_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{ticket_id}/warranty.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Paper Of Ticket
         * @description As for an asset, of the decision that was made for this ticket.
         */
        get: operations["paper_of_ticket_api_v1_tickets__ticket_id__warranty_pdf_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/warranty/overrides": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Override
         * @description Grants or refuses against the decision of a ticket; the decision stays beside it, with who and why.
         */
        post: operations["override_api_v1_warranty_overrides_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/warranty/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start Run
         * @description A CSV list of serials (at most 100,000), decided in the background; look at the job for progress and the result.
         *
         *     With `campaign` every serial of the list is marked as recalled.
         */
        post: operations["start_run_api_v1_warranty_runs_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Page
         * @description The caller's own jobs, or all of one task; the newest first.
         */
        get: operations["page_api_v1_jobs_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{job_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look
         * @description How far it is; ask again while the state is waiting or running.
         */
        get: operations["look_api_v1_jobs__job_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{job_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel
         * @description What waits is cancelled at once; what runs ends at its next step.
         */
        post: operations["cancel_api_v1_jobs__job_id__cancel_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{job_id}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Result
         * @description The result file, once the job is done.
         */
        get: operations["result_api_v1_jobs__job_id__result_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/warranty/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Coverage
         * @description What is owed for the unit with this serial number, as scanned or typed, before anything is quoted.
         */
        get: operations["coverage_api_v1_warranty_coverage_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Page
         * @description Open cases first, the oldest first; `due`: those whose day for shipping is near or past.
         */
        get: operations["page_api_v1_returns_get"];
        put?: never;
        /**
         * Consult
         * @description A customer asks what is owed for a unit: the case begins, and the day of the claim with it.
         */
        post: operations["consult_api_v1_returns_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/returns/parameters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Parameters
         * @description The figures that the sources leave open, each with its day and source; null in `in_force` is not set.
         */
        get: operations["parameters_api_v1_returns_parameters_get"];
        put?: never;
        /**
         * Set Parameter
         * @description Sets a figure from a day on; earlier figures stay for their days.
         */
        post: operations["set_parameter_api_v1_returns_parameters_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/returns/{case_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read
         * @description The case with every step that was taken.
         */
        get: operations["read_api_v1_returns__case_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/returns/{case_id}/documents/{name}.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Paper
         * @description Receipt, appraisal report, exchange note or refund note as PDF. The same case gives the same bytes.
         */
        get: operations["paper_api_v1_returns__case_id__documents__name__pdf_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/returns/{case_id}/phone_verdict": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Return Phone Verdict
         * @description The step `phone_verdict` in the life of a return case.
         */
        post: operations["return_phone_verdict_api_v1_returns__case_id__phone_verdict_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/returns/{case_id}/to_point": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Return To Point
         * @description The step `to_point` in the life of a return case.
         */
        post: operations["return_to_point_api_v1_returns__case_id__to_point_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/returns/{case_id}/point_report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Return Point Report
         * @description The step `point_report` in the life of a return case.
         */
        post: operations["return_point_report_api_v1_returns__case_id__point_report_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/returns/{case_id}/send_in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Return Send In
         * @description The step `send_in` in the life of a return case.
         */
        post: operations["return_send_in_api_v1_returns__case_id__send_in_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/returns/{case_id}/receive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Return Receive
         * @description The step `receive` in the life of a return case.
         */
        post: operations["return_receive_api_v1_returns__case_id__receive_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/returns/{case_id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Return Check
         * @description The step `check` in the life of a return case.
         */
        post: operations["return_check_api_v1_returns__case_id__check_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/returns/{case_id}/appraise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Return Appraise
         * @description The step `appraise` in the life of a return case.
         */
        post: operations["return_appraise_api_v1_returns__case_id__appraise_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/returns/{case_id}/choose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Return Choose
         * @description The step `choose` in the life of a return case.
         */
        post: operations["return_choose_api_v1_returns__case_id__choose_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/returns/{case_id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Return Refuse
         * @description The step `refuse` in the life of a return case.
         */
        post: operations["return_refuse_api_v1_returns__case_id__refuse_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/returns/{case_id}/propose_override": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Return Propose Override
         * @description The step `propose_override` in the life of a return case.
         */
        post: operations["return_propose_override_api_v1_returns__case_id__propose_override_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/returns/{case_id}/approve_override": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Return Approve Override
         * @description The step `approve_override` in the life of a return case.
         */
        post: operations["return_approve_override_api_v1_returns__case_id__approve_override_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/returns/{case_id}/ship_new": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Return Ship New
         * @description The step `ship_new` in the life of a return case.
         */
        post: operations["return_ship_new_api_v1_returns__case_id__ship_new_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/returns/{case_id}/refund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Return Refund
         * @description The step `refund` in the life of a return case.
         */
        post: operations["return_refund_api_v1_returns__case_id__refund_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/returns/{case_id}/repair": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Return Repair
         * @description The step `repair` in the life of a return case.
         */
        post: operations["return_repair_api_v1_returns__case_id__repair_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/returns/{case_id}/repaired": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Return Repaired
         * @description The step `repaired` in the life of a return case.
         */
        post: operations["return_repaired_api_v1_returns__case_id__repaired_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/returns/{case_id}/send_back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Return Send Back
         * @description The step `send_back` in the life of a return case.
         */
        post: operations["return_send_back_api_v1_returns__case_id__send_back_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/returns/{case_id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Return Close
         * @description The step `close` in the life of a return case.
         */
        post: operations["return_close_api_v1_returns__case_id__close_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/returns/{case_id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Return Withdraw
         * @description The step `withdraw` in the life of a return case.
         */
        post: operations["return_withdraw_api_v1_returns__case_id__withdraw_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/liability/tickets/{ticket_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read
         * @description Every version of the facts with its signature, what is missing, and the result when nothing is.
         */
        get: operations["read_api_v1_liability_tickets__ticket_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/liability/tickets/{ticket_id}/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record Facts
         * @description Altered, within warranty, wear part: a new version, which the customer signs anew.
         */
        post: operations["record_facts_api_v1_liability_tickets__ticket_id__facts_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/liability/tickets/{ticket_id}/signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign
         * @description The customer's signature under the version that was shown.
         */
        post: operations["sign_api_v1_liability_tickets__ticket_id__signature_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/liability/tickets/{ticket_id}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Result
         * @description Who bears the damage, and by which clause.
         */
        get: operations["result_api_v1_liability_tickets__ticket_id__result_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff-cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shown
         * @description The cards shown lately, and when somebody verified them.
         */
        get: operations["shown_api_v1_staff_cards_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff-cards/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * People
         * @description Everybody who goes out, with the photo for the card.
         */
        get: operations["people_api_v1_staff_cards_people_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff-cards/people/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set Photo
         * @description The face on the card; earlier ones stay on record.
         */
        put: operations["set_photo_api_v1_staff_cards_people__user_id__put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff-cards/tickets/{ticket_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show
         * @description The caller's card for a job of the own crew; its address is good for 12 hours.
         */
        post: operations["show_api_v1_staff_cards_tickets__ticket_id__post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff-cards/{address}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Verify
         * @description The customer's page, for anybody who has the address: whether the person at the door is who the card says.
         */
        get: operations["verify_api_v1_staff_cards__address__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stock/models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Models
         * @description How many exchange units of each model are free, reserved and issued.
         */
        get: operations["models_api_v1_stock_models_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stock/availability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Availability
         * @description Is the same model available?
         */
        get: operations["availability_api_v1_stock_availability_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stock/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Units
         * @description Newest first; `q` searches brand, model and serial number.
         */
        get: operations["units_api_v1_stock_units_get"];
        put?: never;
        /**
         * Receive
         * @description Receipt of units, each by its serial number: all of them or none.
         */
        post: operations["receive_api_v1_stock_units_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stock/units/{unit_id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw
         * @description Takes a free unit out of stock, with the reason; one that a case holds stays.
         */
        post: operations["withdraw_api_v1_stock_units__unit_id__withdraw_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Open Notes
         * @description Questions and damages that nobody has answered yet, the longest waiting first.
         */
        get: operations["open_notes_api_v1_work_notes_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work/shut-offs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shut Offs
         * @description What is shut off for others now, by which job, and until when (S-REL-10).
         */
        get: operations["shut_offs_api_v1_work_shut_offs_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work/waste": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Stored Waste
         * @description What lies in the store and waits for the disposal firm (S-WRK-15).
         */
        get: operations["stored_waste_api_v1_work_waste_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sync/push": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Push Mutations
         * @description Mutations in order; a refused one has its problem in its result and does not stop the next.
         */
        post: operations["push_mutations_api_v1_sync_push_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sync/pull": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Pull Changes
         * @description My jobs: all of them without a cursor, else what changed since.
         */
        get: operations["pull_changes_api_v1_sync_pull_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sync/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import Mutations
         * @description Another person's sealed outbox, handed in because that phone reaches no server (emergency exit).
         */
        post: operations["import_mutations_api_v1_sync_import_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sync/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Receipt
         * @description Whether the server holds all of this, by id and hash: only then may the phone forget.
         */
        post: operations["receipt_api_v1_sync_receipt_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Events
         * @description Server-sent events `change` {topic, id}; after `reset` or a reconnect the client reads its lists again.
         *
         *     Who may assign also gets `presence` {tab, user_id, name, doing, ticket_id} of the other dispatchers.
         */
        get: operations["events_api_v1_events_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Healthz
         * @description The process answers.
         */
        get: operations["healthz_healthz_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Readyz
         * @description The database answers too.
         */
        get: operations["readyz_readyz_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Metrics
         * @description Prometheus text.
         */
        get: operations["metrics_metrics_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/jwks.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Jwks
         * @description The public keys of access tokens.
         */
        get: operations["jwks__well_known_jwks_json_get"];
        put?: never;
        post?: never;
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
        /** Absence */
        Absence: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * User Id
             * Format: uuid
             */
            user_id: string;
            /** Name */
            name: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "leave" | "ill" | "training" | "trip" | "other";
            /**
             * Starts At
             * Format: date-time
             */
            starts_at: string;
            /**
             * Ends At
             * Format: date-time
             */
            ends_at: string;
            /** Note */
            note: string;
            /** By Name */
            by_name: string;
        };
        /** AcceptAnswer */
        AcceptAnswer: {
            /** Items */
            items: components["schemas"]["Taken"][];
        };
        /** Adopt */
        Adopt: {
            /** Policy */
            policy: string;
            /** Measures */
            measures: string;
        };
        /** Advice */
        Advice: {
            decision: components["schemas"]["fieldlock__warranty__schemas__Evaluated"];
            /** Reasons */
            reasons: components["schemas"]["CoverageReason"][];
            /** Remedies */
            remedies: components["schemas"]["Named"][];
            /** Flags */
            flags: components["schemas"]["Named"][];
            /** Computation */
            computation: components["schemas"]["CoverageLine"][];
            /** Asked */
            asked: components["schemas"]["AskedRemedy"][];
            /** Missing Evidence */
            missing_evidence: components["schemas"]["Difference"][];
            /** Would Change */
            would_change: components["schemas"]["Difference"][];
            then: components["schemas"]["Then"] | null;
            customer: components["schemas"]["Letter"];
            /** Decision Id */
            decision_id: string | null;
            /** Policy Version */
            policy_version: string;
            /**
             * Decided At
             * Format: date-time
             */
            decided_at: string;
            /** Currency */
            currency: string | null;
            /** Sources */
            sources: components["schemas"]["Source"][];
            /** Overrides */
            overrides: components["schemas"]["OverrideMade"][];
            /** Recalls */
            recalls: string[];
        };
        /**
         * Agree
         * @description Both have signed: the paper as a photo.
         */
        Agree: {
            /** Customer Signer */
            customer_signer: string;
            /** Party Signer */
            party_signer: string;
            /** Files */
            files: string[];
        };
        /**
         * Agreement
         * @description In principle, before a price is known: who said so, and how.
         */
        Agreement: {
            /** Name */
            name: string;
            /**
             * How
             * @enum {string}
             */
            how: "in_person" | "phone" | "message";
            /**
             * Note
             * @default
             */
            note?: string;
        };
        /** Alert */
        Alert: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Ticket Id
             * Format: uuid
             */
            ticket_id: string;
            /** Number */
            number: string;
            /** Repair Item */
            repair_item: string;
            /** Status */
            status: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "not_accepted" | "due_soon" | "breached" | "silent" | "unfit";
            /** Body */
            body: {
                [key: string]: string;
            };
            /**
             * At
             * Format: date-time
             */
            at: string;
        };
        /** Alerts */
        Alerts: {
            /** Items */
            items: components["schemas"]["Alert"][];
        };
        /** Answer */
        Answer: {
            /** Item */
            item: string;
            /** Ok */
            ok: boolean;
            /**
             * Note
             * @description what was found; needed when it is not in order
             * @default
             */
            note?: string;
        };
        /**
         * AnswerNote
         * @description The expert's answer, or what the supervisor decides on a damage.
         */
        AnswerNote: {
            /**
             * Note Id
             * Format: uuid
             */
            note_id: string;
            /** Text */
            text: string;
            /**
             * Amount Minor
             * @description what is paid for a damage
             */
            amount_minor?: number | null;
        };
        /** Appearance */
        Appearance: {
            casing: components["schemas"]["Look"];
            antenna: components["schemas"]["Look"];
            display: components["schemas"]["Look"];
            lens: components["schemas"]["Look"];
        };
        /**
         * Appoint
         * @description `reached: false`: nobody answered, the visit stays as planned. `agreed_by` is needed to move an agreed time.
         */
        Appoint: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Note */
            note: string;
            /**
             * Reached
             * @default true
             */
            reached?: boolean;
            /** Agreed By */
            agreed_by?: string | null;
            /**
             * Proposed By
             * @default us
             * @enum {string}
             */
            proposed_by?: "us" | "customer";
            /** Reason */
            reason?: string | null;
        };
        /** Appraise */
        Appraise: {
            /**
             * Cause
             * @enum {string}
             */
            cause: "manufacture" | "assembly" | "material" | "software" | "user_damage" | "liquid" | "accident" | "alteration" | "force_majeure" | "wear" | "no_fault";
            /** Fault Code */
            fault_code?: string | null;
            /** Report No */
            report_no?: string | null;
            /**
             * Inspected On
             * Format: date
             */
            inspected_on: string;
            /**
             * Report On
             * Format: date
             */
            report_on: string;
            /**
             * Note
             * @default
             */
            note?: string;
            /** Files */
            files?: string[];
            /**
             * Component
             * @description the part, where the policy has a period for it
             * @default whole
             */
            component?: string;
        };
        /** Approval */
        Approval: {
            /**
             * State
             * @enum {string}
             */
            state: "none" | "requested" | "granted" | "refused";
            /** By Name */
            by_name: string | null;
            /** At */
            at: string | null;
            /** Method */
            method: string | null;
        };
        /**
         * ApprovalPolicy
         * @description What may stand for the leader's own word on this job.
         */
        ApprovalPolicy: {
            /** Verbal Counts */
            verbal_counts: boolean;
            standing: components["schemas"]["StandingApproval"] | null;
            /**
             * Review Needed
             * @description of high risk: the safety officer's review as well
             */
            review_needed: boolean;
        };
        /** Approve */
        Approve: {
            /**
             * Conditions
             * @default
             */
            conditions?: string;
        };
        /** ApproveOverride */
        ApproveOverride: {
            /**
             * Note
             * @default
             */
            note?: string;
            /** Unit Id */
            unit_id?: string | null;
        };
        /** ApprovePermit */
        ApprovePermit: {
            /**
             * Permit Id
             * Format: uuid
             */
            permit_id: string;
        };
        /** Ask */
        Ask: {
            /**
             * Note
             * @default
             */
            note?: string;
        };
        /** AskReceipt */
        AskReceipt: {
            /**
             * Device Id
             * Format: uuid
             */
            device_id: string;
            /** Mutations */
            mutations: components["schemas"]["HeldMutation"][];
            /** Files */
            files: string[];
        };
        /** AskRecovery */
        AskRecovery: {
            /** Password */
            password: string;
        };
        /** AskedRemedy */
        AskedRemedy: {
            /** Code */
            code: string;
            /** Zh */
            zh: string;
            /** En */
            en: string;
            /** Allowed */
            allowed: boolean;
            /**
             * Last Day
             * @description allowed to this day, if nothing else changes
             */
            last_day: string | null;
            /**
             * Ended On
             * @description was allowed to this day
             */
            ended_on: string | null;
            /** Opens With */
            opens_with: components["schemas"]["Named"][];
        };
        /** Asset */
        Asset: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Category */
            category: string;
            /** Brand */
            brand: string | null;
            /** Model */
            model: string | null;
            /** Serial */
            serial: string | null;
            /** Purchased At */
            purchased_at: string | null;
            /** Installed At */
            installed_at: string | null;
            /** Price Minor */
            price_minor: number | null;
            /** Currency */
            currency: string | null;
            /** Hazards */
            hazards: string[];
            /** Policies */
            policies: string[];
            /**
             * Repairs
             * @description brought along from before, then those of tickets, oldest first
             */
            repairs: components["schemas"]["Repair"][];
            /**
             * Standing
             * @enum {string}
             */
            standing: "in_use" | "exchanged" | "refunded";
            /** Replaces Id */
            replaces_id: string | null;
            site: components["schemas"]["Site"] | null;
            customer: components["schemas"]["Customer"] | null;
            coverage: components["schemas"]["Coverage"];
            /** Tickets */
            tickets: components["schemas"]["TicketSummary"][];
        };
        /** AssetHistory */
        AssetHistory: {
            /**
             * Standing
             * @enum {string}
             */
            standing: "in_use" | "exchanged" | "refunded";
            replaces: components["schemas"]["OtherUnit"] | null;
            replaced_by: components["schemas"]["OtherUnit"] | null;
            /**
             * Out Of Use
             * @description a hazard report keeps people from working on it
             */
            out_of_use: boolean;
            /**
             * Being Served
             * @description a ticket of it is open
             */
            being_served: boolean;
            /**
             * Kinds
             * @description those that the caller may see
             */
            kinds: ("fault" | "service" | "part" | "reading" | "return" | "hazard" | "decision" | "exchange")[];
            /** Items */
            items: components["schemas"]["HistoryEntry"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /** AssetPage */
        AssetPage: {
            /** Items */
            items: components["schemas"]["AssetSummary"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /** AssetSummary */
        AssetSummary: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Category */
            category: string;
            /** Brand */
            brand: string | null;
            /** Model */
            model: string | null;
            /** Serial */
            serial: string | null;
            /** Purchased At */
            purchased_at: string | null;
            /** Site Name */
            site_name: string | null;
        };
        /**
         * Assign
         * @description `override_reason`: why somebody is sent against a planning rule, by who may decide that; never against the law,
         *     a certificate or another job. `customer_agreed_by`: who at the customer's agreed to another time than before.
         */
        Assign: {
            /** Crew */
            crew: components["schemas"]["Member"][];
            /**
             * Planned Start
             * Format: date-time
             */
            planned_start: string;
            /**
             * Planned End
             * Format: date-time
             */
            planned_end: string;
            /** Override Reason */
            override_reason?: string | null;
            /** Customer Agreed By */
            customer_agreed_by?: string | null;
            /**
             * Vehicle Id
             * @description the company vehicle; left out: as before; null: none
             */
            vehicle_id?: string | null;
            /**
             * Driver Id
             * @description who of the crew drives it
             */
            driver_id?: string | null;
        };
        /** AssignmentPreview */
        AssignmentPreview: {
            refusal: components["schemas"]["AssignmentRefusal"] | null;
            /** Consequences */
            consequences: components["schemas"]["Consequence"][];
            /** Locks */
            locks: components["schemas"]["BoardLock"][];
            /** Certified */
            certified: components["schemas"]["Certified"][];
        };
        /** AssignmentProposal */
        AssignmentProposal: {
            /** Crew */
            crew: components["schemas"]["Member"][];
            /**
             * Planned Start
             * Format: date-time
             */
            planned_start: string;
            /**
             * Planned End
             * Format: date-time
             */
            planned_end: string;
            /** Override Reason */
            override_reason?: string | null;
            /** Customer Agreed By */
            customer_agreed_by?: string | null;
            /**
             * Vehicle Id
             * @description the company vehicle; left out: as before; null: none
             */
            vehicle_id?: string | null;
            /**
             * Driver Id
             * @description who of the crew drives it
             */
            driver_id?: string | null;
            /**
             * Ticket Id
             * Format: uuid
             */
            ticket_id: string;
            /** Version */
            version?: number | null;
        };
        /**
         * AssignmentRefusal
         * @description The problem that `assign` would answer with.
         */
        AssignmentRefusal: {
            /** Slug */
            slug: string;
            /** Title */
            title: string;
            /** Guards */
            guards: string[];
            /** People */
            people: components["schemas"]["RefusedPerson"][];
            /** Crew */
            crew: components["schemas"]["Named"][];
        };
        /** AuditState */
        AuditState: {
            /** Valid */
            valid: boolean;
            /** Entries */
            entries: number;
            /** Broken */
            broken: string[];
        };
        /**
         * Availability
         * @description Is the same model available?
         */
        Availability: {
            /** Model */
            model: string;
            /** Available */
            available: boolean;
            /** In Stock */
            in_stock: number;
        };
        /** Because */
        Because: {
            /** Reason */
            reason: string;
        };
        /** Begun */
        Begun: {
            /**
             * Job Id
             * Format: uuid
             * @description look at /api/v1/jobs/{id} for progress and result; cancel there
             */
            job_id: string;
        };
        /** Bilingual */
        Bilingual: {
            /** Zh */
            zh: string;
            /** En */
            en: string;
        };
        /** Blocker */
        Blocker: {
            /** Code */
            code: string;
            /** Subjects */
            subjects: string[];
            /** Zh */
            zh: string;
            /** En */
            en: string;
        };
        /** Board */
        Board: {
            /** Items */
            items: components["schemas"]["BoardEntry"][];
        };
        /** BoardEntry */
        BoardEntry: {
            /**
             * Ticket Id
             * Format: uuid
             */
            ticket_id: string;
            /** Ticket Number */
            ticket_number: string;
            /** Situation */
            situation: string;
            /** Asset Id */
            asset_id: string | null;
            /** Asset Name */
            asset_name: string | null;
            /** Site Name */
            site_name: string | null;
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /** Person Name */
            person_name: string;
            /** Lock No */
            lock_no: string;
            /** Point Id */
            point_id: string | null;
            /** Group Box */
            group_box: string | null;
            /**
             * Since
             * Format: date-time
             */
            since: string;
            /**
             * Kind
             * @description null: a number that is not registered
             */
            kind: ("lock" | "tag" | "box") | null;
            point: components["schemas"]["IsolationPoint"] | null;
        };
        /** BoardJob */
        BoardJob: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Number */
            number: string;
            /** Version */
            version: number;
            /** Status */
            status: string;
            /** Situation */
            situation: string;
            /**
             * Urgency
             * @enum {string}
             */
            urgency: "normal" | "urgent" | "emergency";
            /** Repair Item */
            repair_item: string;
            /** Fault Description */
            fault_description: string;
            /** Address */
            address: string;
            /** Customer */
            customer: string | null;
            /** Lat */
            lat: number | null;
            /** Lon */
            lon: number | null;
            /** Hazards */
            hazards: string[];
            /** Assessed */
            assessed: boolean;
            /** Crew */
            crew: components["schemas"]["CrewMember"][];
            /** Start */
            start: string | null;
            /** End */
            end: string | null;
            /** Due */
            due: string | null;
            /**
             * Reported At
             * Format: date-time
             */
            reported_at: string;
            /**
             * Gate
             * @enum {string}
             */
            gate: "none" | "open" | "approval" | "clear" | "stopped";
            /** Locks */
            locks: components["schemas"]["BoardLock"][];
            /** Legs */
            legs: components["schemas"]["BoardLeg"][];
        };
        /**
         * BoardLeg
         * @description How the person gets to the job: minutes on the way from the one before, None where a place is not known.
         */
        BoardLeg: {
            /**
             * User Id
             * Format: uuid
             */
            user_id: string;
            /** Minutes */
            minutes: number | null;
        };
        /** BoardLock */
        BoardLock: {
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /** Person Name */
            person_name: string;
            /** Lock No */
            lock_no: string;
        };
        /**
         * BoardPresence
         * @description `tab`: one window of this person. `gone` is said once, when it closes.
         */
        BoardPresence: {
            /**
             * Tab
             * Format: uuid
             */
            tab: string;
            /**
             * Doing
             * @enum {string}
             */
            doing: "looking" | "moving" | "gone";
            /** Ticket Id */
            ticket_id?: string | null;
        };
        /** BoardSpan */
        BoardSpan: {
            /**
             * Start
             * Format: date-time
             */
            start: string;
            /**
             * End
             * Format: date-time
             */
            end: string;
        };
        /** BoardTechnician */
        BoardTechnician: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Roles */
            roles: string[];
            /** Shifts */
            shifts: components["schemas"]["BoardSpan"][];
            /** Absences */
            absences: components["schemas"]["BoardSpan"][];
        };
        /** Body_client_token_api_v1_oauth_token_post */
        Body_client_token_api_v1_oauth_token_post: {
            /** Grant Type */
            grant_type: string;
            /** Client Id */
            client_id: string;
            /** Client Secret */
            client_secret: string;
        };
        /** Body_sign_in_api_v1_auth_token_post */
        Body_sign_in_api_v1_auth_token_post: {
            /** Username */
            username: string;
            /** Password */
            password: string;
        };
        /**
         * Break
         * @description A break of so many minutes that begins within the window; local clock times.
         */
        Break: {
            /** From */
            from: string;
            /** To */
            to: string;
            /** Minutes */
            minutes: number;
        };
        /**
         * CalendarAddress
         * @description Shown once: only its hash is kept.
         */
        CalendarAddress: {
            /** Url */
            url: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
        };
        /**
         * Candidate
         * @description `overridable`: only planning rules stand against it, and an entitled person may override them with a reason.
         */
        Candidate: {
            /**
             * User Id
             * Format: uuid
             */
            user_id: string;
            /** Username */
            username: string;
            /** Name */
            name: string;
            /** Assignable */
            assignable: boolean;
            /** Overridable */
            overridable: boolean;
            /** Reasons */
            reasons: components["schemas"]["Named"][];
            /**
             * Notes
             * @description warnings, and what else speaks for or against
             */
            notes: components["schemas"]["Named"][];
            /** Certificates */
            certificates: components["schemas"]["HeldCertificate"][];
            /** Jobs That Day */
            jobs_that_day: number;
            /** Minutes That Day */
            minutes_that_day: number;
            /** Travel Minutes */
            travel_minutes: number | null;
            /** Mentored */
            mentored: boolean;
        };
        /** Candidates */
        Candidates: {
            /**
             * Planned Start
             * Format: date-time
             */
            planned_start: string;
            /**
             * Planned End
             * Format: date-time
             */
            planned_end: string;
            /** Warnings */
            warnings: components["schemas"]["PlanWarning"][];
            /** Items */
            items: components["schemas"]["Candidate"][];
        };
        /** Card */
        Card: {
            /** Code */
            code: string;
            /**
             * Phase
             * @enum {string}
             */
            phase: "start" | "work" | "release" | "clear" | "hand_over";
            /** Zh */
            zh: string;
            /** En */
            en: string;
            /** Ordered */
            ordered: boolean;
        };
        /** CardPeople */
        CardPeople: {
            /** Items */
            items: components["schemas"]["CardPerson"][];
            /** Next Cursor */
            next_cursor?: null;
        };
        /** CardPerson */
        CardPerson: {
            /**
             * User Id
             * Format: uuid
             */
            user_id: string;
            /** Name */
            name: string;
            /** Photo */
            photo: string | null;
            /** Suspended */
            suspended: boolean;
        };
        /** Certificates */
        Certificates: {
            /** Items */
            items: components["schemas"]["RegisteredCertificate"][];
        };
        /**
         * Certified
         * @description Until when the certificates last that this job demands of the person: the first to end or to be reviewed.
         */
        Certified: {
            /**
             * User Id
             * Format: uuid
             */
            user_id: string;
            /** Until */
            until: string | null;
        };
        /** Change */
        Change: {
            /** Name */
            name: string;
            /** Before */
            before: unknown;
            /** After */
            after: unknown;
        };
        /** Check */
        Check: {
            /**
             * Serial
             * @description as scanned from the unit itself
             */
            serial: string;
            /** Items */
            items: components["schemas"]["Item"][];
            appearance: components["schemas"]["Appearance"];
            /** Packaging */
            packaging: boolean;
            /**
             * Transport Damage
             * @default
             */
            transport_damage?: string;
            /**
             * Customer Told
             * @description how, when something is missing or damaged
             * @default
             */
            customer_told?: string;
            /** Files */
            files?: string[];
        };
        /** CheckedRequirement */
        CheckedRequirement: {
            /** Key */
            key: string;
            /** Card */
            card: string;
            /**
             * Phase
             * @enum {string}
             */
            phase: "start" | "work" | "release" | "clear" | "hand_over";
            /** Zh */
            zh: string;
            /** En */
            en: string;
            /**
             * Answer
             * @enum {string}
             */
            answer: "confirm" | "reading" | "count" | "text" | "photo" | "signature" | "conditions";
            /** Photo */
            photo: boolean;
            /** Unit */
            unit: string | null;
            /** Limit */
            limit: {
                [key: string]: number;
            } | null;
            /**
             * Who
             * @enum {string}
             */
            who: "any" | "each" | "workers";
            /** Per Person */
            per_person: boolean;
            /** Second Person */
            second_person: boolean;
            /** Na Allowed */
            na_allowed: boolean;
            /** Critical */
            critical: boolean;
            /** Establishes */
            establishes: string | null;
            /** Gear */
            gear: string | null;
            /** Lock */
            lock: boolean;
            /** Unlock */
            unlock: boolean;
            /** Energises */
            energises: boolean;
            /** Residual */
            residual: boolean;
            /**
             * Warn
             * @description not critical; whoever goes on without it is warned and asked why
             */
            warn: boolean;
            /**
             * Every Minutes
             * @description to be confirmed again when this has passed
             */
            every_minutes: number | null;
            /**
             * Figure
             * @description {equals | at_most: the key of the other item's figure}
             */
            figure: {
                [key: string]: string;
            } | null;
            /**
             * Lines
             * @description of a work instruction: what is to be read
             */
            lines: components["schemas"]["Line"][] | null;
            /** Done */
            done: boolean;
        };
        /** Choose */
        Choose: {
            /** Remedy */
            remedy: string;
            /**
             * Chosen By
             * @enum {string}
             */
            chosen_by: "customer" | "seller";
            /**
             * How
             * @description in person, by phone, by message: with whom and when
             */
            how: string;
            /**
             * Unit Id
             * @description for an exchange: this unit; the oldest of the model if none
             */
            unit_id?: string | null;
        };
        /** Claimant */
        Claimant: {
            /** Name */
            name: string;
            /** Phone */
            phone?: string | null;
        };
        /** Classify */
        Classify: {
            /**
             * Classification
             * @enum {string}
             */
            classification: "in_warranty" | "out_of_warranty" | "contract" | "goodwill";
            /**
             * Reason
             * @description why, for `goodwill` and against the decision
             */
            reason: string;
            /**
             * Contract
             * @description number of it; only with `contract`
             */
            contract?: string | null;
            /** @description of the customer to be charged */
            agreement?: components["schemas"]["Agreement"] | null;
        };
        /**
         * Clear
         * @description Fit again, by the word of somebody else.
         */
        Clear: {
            /** Reason */
            reason: string;
        };
        /** Clearance */
        Clearance: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** By Name */
            by_name: string;
            /** Round */
            round: number;
            /** Crew */
            crew: string[];
        };
        /** Close */
        Close: {
            /**
             * Note
             * @default
             */
            note?: string;
        };
        /** CloseCase */
        CloseCase: {
            /** Customer Told */
            customer_told: string;
        };
        /**
         * Confirm
         * @description One answer to one item. Nothing is ever changed by it: a later answer supersedes.
         */
        Confirm: {
            /** Fact Id */
            fact_id?: string | null;
            /** Key */
            key: string;
            /**
             * Answer
             * @enum {string}
             */
            answer: "yes" | "no" | "na";
            /** Value */
            value?: number | null;
            /** Unit */
            unit?: string | null;
            /** Text */
            text?: string | null;
            /** Reason */
            reason?: string | null;
            /** Gear Id */
            gear_id?: string | null;
            /**
             * Lock No
             * @description the number, or what the label's QR code says (FL:L:…)
             */
            lock_no?: string | null;
            /**
             * Locks
             * @description at registered points
             */
            locks?: components["schemas"]["LockAt"][] | null;
            /**
             * Group Box
             * @description lock_no hangs on it, the keys of locks lie in it
             */
            group_box?: string | null;
            /** Residual */
            residual?: ("low" | "medium" | "high") | null;
            /** Outdoor */
            outdoor?: boolean | null;
            /** Wind Grade */
            wind_grade?: number | null;
            /** Thunder */
            thunder?: boolean | null;
            /** Files */
            files?: string[];
            /**
             * Shown Ms
             * @description how long the item was on the screen
             */
            shown_ms?: number | null;
            /**
             * Round
             * @description the round that the phone was in; the present one when left out
             */
            round?: number | null;
        };
        /**
         * ConfirmCoverage
         * @description The cause, found on site: from now on the classification is final.
         */
        ConfirmCoverage: {
            /**
             * Cause
             * @enum {string}
             */
            cause: "manufacture" | "assembly" | "material" | "software" | "user_damage" | "liquid" | "accident" | "alteration" | "force_majeure" | "wear" | "no_fault";
            /**
             * Component
             * @default whole
             */
            component?: string;
            /** Note */
            note: string;
            /** Files */
            files?: string[];
        };
        /**
         * Consent
         * @description `hash` is that of the quote which the customer was shown: any other one does not count (I11).
         */
        Consent: {
            /** Hash */
            hash: string;
            /**
             * Method
             * @enum {string}
             */
            method: "signature" | "message" | "phone_recorded";
            /** Signer Name */
            signer_name: string;
            /**
             * Relation
             * @default
             */
            relation?: string;
            /**
             * Evidence
             * @description what proves a consent without a signature
             * @default
             */
            evidence?: string;
            /**
             * Files
             * @description the signature first
             */
            files?: string[];
        };
        /** Consequence */
        Consequence: {
            /** Code */
            code: string;
            /**
             * Level
             * @enum {string}
             */
            level: "warn" | "info";
            /** User Id */
            user_id: string | null;
            /** Ticket Id */
            ticket_id: string | null;
            /** Number */
            number: string | null;
            /** Minutes */
            minutes: number | null;
            /** At */
            at: string | null;
        };
        /**
         * Consult
         * @description A customer asks: for which unit, what is wrong.
         */
        Consult: {
            /** Asset Id */
            asset_id?: string | null;
            /** Serial */
            serial?: string | null;
            customer: components["schemas"]["Claimant"];
            /** Fault Description */
            fault_description: string;
        };
        /** Contract */
        Contract: {
            /** Ref */
            ref: string;
            /**
             * Cause
             * @description found on site
             */
            cause: string | null;
        };
        /** Correct */
        Correct: {
            /** Action */
            action: string;
            /** Files */
            files?: string[];
        };
        /**
         * Correction
         * @description `before` is what the caller saw: a record that has changed since is not overwritten.
         */
        Correction: {
            /**
             * Subject
             * @enum {string}
             */
            subject: "customer" | "site" | "asset";
            /**
             * Subject Id
             * Format: uuid
             */
            subject_id: string;
            /** Field */
            field: string;
            /** Before */
            before: string | null;
            /** After */
            after: string | null;
            /**
             * Source
             * @enum {string}
             */
            source: "customer" | "technician" | "document" | "partner" | "own_records";
            /** Reason */
            reason: string;
        };
        /** Coverage */
        Coverage: {
            /** Policy */
            policy: string | null;
            /** Policy Name */
            policy_name: string | null;
            /** Policy Version */
            policy_version: string;
            /**
             * Decided At
             * Format: date-time
             */
            decided_at: string;
            /** Eligible */
            eligible: boolean;
            /** Remedies */
            remedies: components["schemas"]["Named"][];
            /** Last Day */
            last_day: string | null;
            /** Fee Minor */
            fee_minor: number | null;
            /** Refund Minor */
            refund_minor: number | null;
            /** Currency */
            currency: string | null;
            /** Reasons */
            reasons: components["schemas"]["CoverageReason"][];
            /** Computation */
            computation: components["schemas"]["CoverageLine"][];
        };
        /** CoverageLine */
        CoverageLine: {
            /** Code */
            code: string;
            /** Zh */
            zh: string;
            /** En */
            en: string;
            /** Value */
            value: number | string;
        };
        /** CoverageReason */
        CoverageReason: {
            /** Code */
            code: string;
            /** Zh */
            zh: string;
            /** En */
            en: string;
            /** Article */
            article: string | null;
        };
        /** CoveredUnit */
        CoveredUnit: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Brand */
            brand: string | null;
            /** Model */
            model: string | null;
            /** Serial */
            serial: string | null;
            /** Category */
            category: string;
            /**
             * Standing
             * @enum {string}
             */
            standing: "in_use" | "exchanged" | "refunded";
        };
        /** CrewDevice */
        CrewDevice: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            public_jwk: components["schemas"]["PublicJwk"];
        };
        /** CrewMember */
        CrewMember: {
            /**
             * User Id
             * Format: uuid
             */
            user_id: string;
            /** Name */
            name: string;
            /**
             * Role
             * @enum {string}
             */
            role: "worker" | "attendant";
        };
        /** CrewPerson */
        CrewPerson: {
            /**
             * User Id
             * Format: uuid
             */
            user_id: string;
            /** Name */
            name: string;
            /**
             * Role
             * @enum {string}
             */
            role: "worker" | "attendant";
            /** Username */
            username: string;
            /**
             * Since
             * Format: date-time
             */
            since: string;
            /**
             * Unfit
             * @description declared so for the day
             */
            unfit: boolean;
            /** Certificates */
            certificates: components["schemas"]["HeldCertificate"][];
            /**
             * Devices
             * @description phones not revoked, told to the crew only
             */
            devices: components["schemas"]["CrewDevice"][];
        };
        /** Customer */
        Customer: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Phone */
            phone: string | null;
        };
        /** CustomerPage */
        CustomerPage: {
            /** Items */
            items: components["schemas"]["KnownCustomer"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * CustomerRecord
         * @description `asked_id`: the id that was asked for, when that record was merged into this one.
         */
        CustomerRecord: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Phone */
            phone: string | null;
            /** Sites */
            sites: components["schemas"]["KnownSite"][];
            /** Assets */
            assets: components["schemas"]["KnownAsset"][];
            /**
             * Asked Id
             * Format: uuid
             */
            asked_id: string;
            /** Merged Ids */
            merged_ids: string[];
            /** Likely Same */
            likely_same: components["schemas"]["LikelySame"][];
            /** Tickets */
            tickets: components["schemas"]["TicketSummary"][];
            /** Log */
            log: components["schemas"]["RegisterChange"][];
        };
        /** Decide */
        Decide: {
            /**
             * Measure
             * @enum {string}
             */
            measure: "none" | "education" | "penalty" | "referral";
            /** Note */
            note: string;
        };
        /**
         * DecisionDiffers
         * @description A stored decision that the draft would have made otherwise.
         */
        DecisionDiffers: {
            /**
             * Decision Id
             * Format: uuid
             */
            decision_id: string;
            /** Ticket Id */
            ticket_id: string | null;
            /**
             * Asset Id
             * Format: uuid
             */
            asset_id: string;
            /**
             * Decided At
             * Format: date-time
             */
            decided_at: string;
            /** Changed */
            changed: string[];
            /** Before */
            before: {
                [key: string]: unknown;
            };
            /** After */
            after: {
                [key: string]: unknown;
            };
            /**
             * For Customer
             * @enum {string}
             */
            for_customer: "better" | "worse" | "mixed" | "same";
        };
        /**
         * DecisionsEffect
         * @description Of the newest decisions looked at; `stored`: how many there are in all.
         */
        DecisionsEffect: {
            /** Stored */
            stored: number;
            /** Looked At */
            looked_at: number;
            /** Altered */
            altered: number;
            /** Better */
            better: number;
            /** Worse */
            worse: number;
            /** Examples */
            examples: components["schemas"]["DecisionDiffers"][];
        };
        /**
         * Declare
         * @description `fit: false`: fever, cough or another sign of illness, alcohol, too tired. Which is neither asked nor kept.
         */
        Declare: {
            /** Fit */
            fit: boolean;
        };
        /** DeclineQuote */
        DeclineQuote: {
            /** Reason */
            reason: string;
        };
        /**
         * Depart
         * @description `packed`: what of the ticket's `kit` is taken along, complete and sound; what is not named is not there.
         *
         *     `readings`: of the items with a unit, in that unit (the odometer).
         */
        Depart: {
            /**
             * Note
             * @default
             */
            note?: string;
            /** Packed */
            packed?: {
                [key: string]: "yes" | "no" | "na";
            };
            /** Readings */
            readings?: {
                [key: string]: number;
            };
            /**
             * Second Visit
             * @description why another visit, once somebody was there
             */
            second_visit?: ("tool_forgotten" | "part_missing" | "customer" | "site" | "more_work" | "not_solved") | null;
        };
        /** Device */
        Device: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
        };
        /** DevicePage */
        DevicePage: {
            /** Items */
            items: components["schemas"]["RegisteredDevice"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * Difference
         * @description What the answer would be with this one thing changed.
         */
        Difference: {
            /** Code */
            code: string;
            /** Zh */
            zh: string;
            /** En */
            en: string;
            /** Eligible */
            eligible: boolean;
            /** Gives */
            gives: components["schemas"]["Named"][];
            /** Takes */
            takes: components["schemas"]["Named"][];
            /** Last Day */
            last_day: string | null;
            /** Fee Minor */
            fee_minor: number | null;
            /** Refund Minor */
            refund_minor: number | null;
        };
        /**
         * DispatchBoard
         * @description `jobs`: planned in the time asked about; `waiting`: without a plan, or planned for a time that is over.
         */
        DispatchBoard: {
            /**
             * Since
             * Format: date-time
             */
            since: string;
            /**
             * Until
             * Format: date-time
             */
            until: string;
            /** Time Zone */
            time_zone: string;
            /** Technicians */
            technicians: components["schemas"]["BoardTechnician"][];
            /** Jobs */
            jobs: components["schemas"]["BoardJob"][];
            /** Waiting */
            waiting: components["schemas"]["BoardJob"][];
        };
        /** Document */
        Document: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "safety" | "checklists" | "bindings" | "wording" | "warranty" | "warranty_wording" | "dispatch";
            /** Version */
            version: number;
            /**
             * State
             * @enum {string}
             */
            state: "waiting" | "withdrawn" | "scheduled" | "in_force" | "past" | "recalled";
            /**
             * Valid From
             * Format: date-time
             */
            valid_from: string;
            /** Sha256 */
            sha256: string;
            /** Reason */
            reason: string;
            /**
             * Published At
             * Format: date-time
             */
            published_at: string;
            /** Published By */
            published_by: string | null;
            /** Published Name */
            published_name: string | null;
            /** Reviewed At */
            reviewed_at: string | null;
            /** Reviewed Name */
            reviewed_name: string | null;
            /** Recalled At */
            recalled_at: string | null;
            /** Recalled Name */
            recalled_name: string | null;
            /** Recall Reason */
            recall_reason: string | null;
            /** Open Tickets */
            open_tickets: number;
            /** Body */
            body: {
                [key: string]: unknown;
            };
        };
        /** Dossier */
        Dossier: {
            ticket: components["schemas"]["Ticket"];
            audit: components["schemas"]["AuditState"];
            /** Clearances */
            clearances: components["schemas"]["Clearance"][];
            /** Fast Runs */
            fast_runs: components["schemas"]["FastRun"][];
            /** Wrong Clocks */
            wrong_clocks: components["schemas"]["WrongClock"][];
        };
        /** Draft */
        Draft: {
            /** Body */
            body: {
                [key: string]: unknown;
            };
            /** Valid From */
            valid_from?: string | null;
        };
        /** DraftFault */
        DraftFault: {
            /** Path */
            path: string;
            /** Code */
            code: string;
            /** Value */
            value: string;
        };
        /** DueList */
        DueList: {
            /** Items */
            items: components["schemas"]["DueTicket"][];
        };
        /** DueTicket */
        DueTicket: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Number */
            number: string;
            /** Status */
            status: string;
            /** Situation */
            situation: string;
            /** Urgency */
            urgency: string;
            /** Impact */
            impact: string | null;
            /** Repair Item */
            repair_item: string;
            /** Fault Description */
            fault_description: string;
            /** Address */
            address: string;
            /**
             * Due At
             * Format: date-time
             */
            due_at: string;
            /** Planned Start */
            planned_start: string | null;
            /** Planned End */
            planned_end: string | null;
        };
        /**
         * Effect
         * @description For one set of hazards and tasks (none: every job); `tickets`: numbers of open ones that would use the draft.
         */
        Effect: {
            /** Hazards */
            hazards: string[];
            /** Tasks */
            tasks: string[];
            /** Tickets */
            tickets: string[];
            /** Added */
            added: components["schemas"]["RowTold"][];
            /** Removed */
            removed: components["schemas"]["RowTold"][];
            /** Changed */
            changed: components["schemas"]["RowChanged"][];
            /** Demands */
            demands: components["schemas"]["Change"][];
            /** Moved */
            moved: boolean;
        };
        /**
         * Elsewhere
         * @description Somebody of the crew who is at work on another job.
         */
        Elsewhere: {
            /**
             * User Id
             * Format: uuid
             */
            user_id: string;
            /** Number */
            number: string;
            /**
             * Role
             * @enum {string}
             */
            role: "worker" | "attendant";
        };
        /**
         * Emergency
         * @description `words`: those of the report that told it; none when it was raised by hand. `ended`: a false start.
         */
        Emergency: {
            /** Zh */
            zh: string;
            /** En */
            en: string;
            /** Kind */
            kind: string;
            playbook: components["schemas"]["Playbook"];
            /** Prohibitions */
            prohibitions: components["schemas"]["Bilingual"][];
            /** Steps */
            steps: components["schemas"]["StepOfTicket"][];
            /**
             * Incident Id
             * Format: uuid
             */
            incident_id: string;
            /** Words */
            words: string[];
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** By Name */
            by_name: string;
            /** Running */
            running: boolean;
            ended: components["schemas"]["Ended"] | null;
        };
        /** EndBreak */
        EndBreak: {
            /**
             * Retest
             * @description what the phone decided; the server decides for itself
             */
            retest?: boolean | null;
        };
        /**
         * EndPermit
         * @description Refuses, suspends or closes a permit.
         */
        EndPermit: {
            /**
             * Permit Id
             * Format: uuid
             */
            permit_id: string;
            /** Reason */
            reason: string;
        };
        /** Ended */
        Ended: {
            /** By Name */
            by_name: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Reason */
            reason: string;
        };
        /**
         * Evaluate
         * @description `facts` as in the policies' own terms; times with a zone, money in minor units.
         */
        Evaluate: {
            /** Policies */
            policies: string[];
            /** Policy Overrides */
            policy_overrides?: {
                [key: string]: unknown;
            } | null;
            /** Facts */
            facts?: {
                [key: string]: unknown;
            };
        };
        /** EvaluateGate */
        EvaluateGate: {
            /** Facts */
            facts: {
                [key: string]: unknown;
            };
        };
        /** EvaluatedBlocker */
        EvaluatedBlocker: {
            /** Code */
            code: string;
            /** Subjects */
            subjects: string[];
        };
        /** Explain */
        Explain: {
            /** Policies */
            policies: string[];
            /** Policy Overrides */
            policy_overrides?: {
                [key: string]: unknown;
            } | null;
            /** Facts */
            facts?: {
                [key: string]: unknown;
            };
            /**
             * Remedies
             * @description to be answered yes or no
             */
            remedies?: string[] | null;
        };
        /** Explained */
        Explained: {
            decision: components["schemas"]["fieldlock__warranty__schemas__Evaluated"];
            /** Reasons */
            reasons: components["schemas"]["CoverageReason"][];
            /** Remedies */
            remedies: components["schemas"]["Named"][];
            /** Flags */
            flags: components["schemas"]["Named"][];
            /** Computation */
            computation: components["schemas"]["CoverageLine"][];
            /** Asked */
            asked: components["schemas"]["AskedRemedy"][];
            /** Missing Evidence */
            missing_evidence: components["schemas"]["Difference"][];
            /** Would Change */
            would_change: components["schemas"]["Difference"][];
            then: components["schemas"]["Then"] | null;
            customer: components["schemas"]["Letter"];
        };
        /** Fact */
        Fact: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kind */
            kind: string;
            /** Key */
            key: string | null;
            /** Person Id */
            person_id: string | null;
            /** Person Name */
            person_name: string;
            /** By Id */
            by_id: string | null;
            /** By Name */
            by_name: string;
            /** Round */
            round: number;
            /** Body */
            body: {
                [key: string]: unknown;
            };
            /** Files */
            files: string[];
            /**
             * Occurred At
             * Format: date-time
             */
            occurred_at: string;
            /** Device At */
            device_at: string | null;
            /**
             * Received At
             * Format: date-time
             */
            received_at: string;
            /** Device Id */
            device_id: string | null;
            /** Template */
            template: string;
        };
        /** FailedItem */
        FailedItem: {
            /** Key */
            key: string;
            /** Zh */
            zh: string;
            /** En */
            en: string;
        };
        /**
         * FastRun
         * @description Confirmations of one person that followed each other faster than anybody can look; for the supervisor.
         */
        FastRun: {
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /** Person Name */
            person_name: string;
            /** Round */
            round: number;
            /**
             * From
             * Format: date-time
             */
            from: string;
            /**
             * To
             * Format: date-time
             */
            to: string;
            /** Items */
            items: number;
            /** Ms Per Item */
            ms_per_item: number;
        };
        /** FieldPeople */
        FieldPeople: {
            /** Items */
            items: components["schemas"]["FieldPerson"][];
            /** Skills */
            skills: components["schemas"]["KnownSkill"][];
        };
        /** FieldPerson */
        FieldPerson: {
            /**
             * User Id
             * Format: uuid
             */
            user_id: string;
            /** Name */
            name: string;
            /** Username */
            username: string;
            /** Version */
            version: number;
            /** Base Name */
            base_name: string | null;
            /** Lat */
            lat: number | null;
            /** Lon */
            lon: number | null;
            /** Mentored */
            mentored: boolean;
            /** Suspended From */
            suspended_from: string | null;
            /** Suspended Until */
            suspended_until: string | null;
            /** Suspension Reason */
            suspension_reason: string | null;
            /** Van */
            van: components["schemas"]["Part-Output"][];
            /** Skills */
            skills: components["schemas"]["HeldSkill"][];
        };
        /** FollowUp */
        FollowUp: {
            /** Result */
            result: string;
        };
        /**
         * ForeignLock
         * @description A lock of another open job on a point of this one, or somewhere on its asset.
         */
        ForeignLock: {
            /**
             * Ticket Id
             * Format: uuid
             */
            ticket_id: string;
            /** Ticket Number */
            ticket_number: string;
            /** Situation */
            situation: string;
            /** Asset Id */
            asset_id: string | null;
            /** Asset Name */
            asset_name: string | null;
            /** Site Name */
            site_name: string | null;
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /** Person Name */
            person_name: string;
            /** Lock No */
            lock_no: string;
            /** Point Id */
            point_id: string | null;
            /** Group Box */
            group_box: string | null;
            /**
             * Since
             * Format: date-time
             */
            since: string;
        };
        /**
         * FormerMember
         * @description Told to the desk. `unsent_possible`: a phone of theirs has not asked since; it may hold records of this job.
         */
        FormerMember: {
            /**
             * User Id
             * Format: uuid
             */
            user_id: string;
            /** Name */
            name: string;
            /**
             * Left At
             * Format: date-time
             */
            left_at: string;
            /** Unsent Possible */
            unsent_possible: boolean;
            /**
             * Arrived Later
             * @description records that came in after they had left
             */
            arrived_later: number;
        };
        /**
         * GasPoint
         * @description What the instrument shows at one height; per cent by volume of oxygen, the rest in the units told.
         */
        GasPoint: {
            /** O2 Pct */
            o2_pct: number;
            /** Flammable */
            flammable: number;
            /** H2S */
            h2s: number;
            /** Co */
            co: number;
        };
        /** GasPoints */
        GasPoints: {
            top?: components["schemas"]["GasPoint"] | null;
            middle?: components["schemas"]["GasPoint"] | null;
            bottom?: components["schemas"]["GasPoint"] | null;
        };
        /** GasTest */
        GasTest: {
            /** Fact Id */
            fact_id?: string | null;
            /**
             * At
             * @description when the readings were taken; now when left out
             */
            at?: string | null;
            /**
             * Gear Id
             * Format: uuid
             * @description the registered instrument
             */
            gear_id: string;
            /**
             * Gas Lel Vol Pct
             * @description lower explosive limit of the gas expected, vol %
             */
            gas_lel_vol_pct: number;
            /**
             * Flammable Unit
             * @enum {string}
             */
            flammable_unit: "vol_pct" | "lel_pct";
            /**
             * Toxic Unit
             * @enum {string}
             */
            toxic_unit: "mg_m3" | "ppm";
            points: components["schemas"]["GasPoints"];
            /**
             * Round
             * @description the round that the phone was in; the present one when left out
             */
            round?: number | null;
        };
        /** Gate */
        Gate: {
            /** May Start */
            may_start: boolean;
            /** Blockers */
            blockers: components["schemas"]["Blocker"][];
            /** Requirements */
            requirements: components["schemas"]["CheckedRequirement"][];
        };
        /**
         * GearBody
         * @description What the storekeeper registers; the next inspection is set by an inspection.
         */
        GearBody: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "ppe" | "tool" | "vehicle";
            /**
             * Code
             * @description of the catalogue: INS_GLOVES_LV, VOLTAGE_TESTER, …
             */
            code: string;
            /**
             * Serial
             * @description what stands on it and on its label
             */
            serial: string;
            /**
             * Due On
             * @description the last day on which its inspection is good
             */
            due_on?: string | null;
            /**
             * Owner Id
             * @description whose own it is; else anybody's
             */
            owner_id?: string | null;
            /**
             * Authorised
             * @description who may use it; null: anybody
             */
            authorised?: string[] | null;
            /**
             * Retired
             * @default false
             */
            retired?: boolean;
        };
        /** GearEvent */
        GearEvent: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Event */
            event: string;
            /** By Name */
            by_name: string;
            /** Body */
            body: {
                [key: string]: unknown;
            };
            /** At */
            at: string;
        };
        /** GearEvents */
        GearEvents: {
            /** Items */
            items: components["schemas"]["GearEvent"][];
            /** Next Cursor */
            next_cursor?: null;
        };
        /** GrantStanding */
        GrantStanding: {
            /**
             * Valid From
             * Format: date-time
             */
            valid_from: string;
            /**
             * Valid To
             * Format: date-time
             */
            valid_to: string;
            /**
             * Note
             * @default
             */
            note?: string;
        };
        /**
         * Guidance
         * @description A kind of emergency with its playbook.
         */
        Guidance: {
            /** Zh */
            zh: string;
            /** En */
            en: string;
            /** Kind */
            kind: string;
            playbook: components["schemas"]["Playbook"];
            /** Prohibitions */
            prohibitions: components["schemas"]["Bilingual"][];
            /** Steps */
            steps: components["schemas"]["PlaybookStepShown"][];
        };
        /** Guidances */
        Guidances: {
            /** Items */
            items: components["schemas"]["Guidance"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /** HTTPValidationError */
        HTTPValidationError: {
            /** Detail */
            detail?: components["schemas"]["ValidationError"][];
        };
        /** HandOverLock */
        HandOverLock: {
            /**
             * To User
             * Format: uuid
             */
            to_user: string;
            /** Files */
            files?: string[];
        };
        /**
         * HandOverWaste
         * @description A specialised firm has taken what was in the store.
         */
        HandOverWaste: {
            /**
             * Waste Id
             * Format: uuid
             */
            waste_id: string;
            /** Firm */
            firm: string;
            /** Receipt */
            receipt: string;
            /** Files */
            files?: string[];
        };
        /** Hazard */
        Hazard: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Number */
            number: string;
            /** Version */
            version: number;
            /**
             * Status
             * @enum {string}
             */
            status: "reported" | "accepted" | "interim_protected" | "correcting" | "verified" | "closed";
            /**
             * Severity
             * @enum {string}
             */
            severity: "low" | "medium" | "high";
            /** Description */
            description: string;
            /** @description the item of a job's list whose answer was no */
            item: components["schemas"]["FailedItem"] | null;
            /** Place */
            place: string | null;
            site: components["schemas"]["NamedThing"] | null;
            asset: components["schemas"]["NamedThing"] | null;
            ticket: components["schemas"]["TicketRef"] | null;
            /**
             * Restricts
             * @description what may not be worked on until the correction is verified
             */
            restricts: ("asset" | "site") | null;
            reported_by: components["schemas"]["NamedThing"];
            /**
             * Reported At
             * Format: date-time
             */
            reported_at: string;
            owner: components["schemas"]["NamedThing"] | null;
            /** Due On */
            due_on: string | null;
            /** Overdue */
            overdue: boolean;
            /** Stop Work */
            stop_work: boolean;
            /** Files */
            files: string[];
            /** Measure */
            measure: string | null;
            /** Interim */
            interim: string | null;
            corrective_ticket: components["schemas"]["TicketRef"] | null;
            /** Events */
            events: components["schemas"]["HazardEvent"][];
            /**
             * Actions
             * @description what the caller may try now
             */
            actions: string[];
        };
        /** HazardEvent */
        HazardEvent: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Event */
            event: string;
            /** From */
            from: string;
            /** To */
            to: string;
            by: components["schemas"]["NamedThing"];
            /** Body */
            body: {
                [key: string]: unknown;
            };
            /** Files */
            files: string[];
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Device At */
            device_at: string | null;
            /**
             * Received At
             * Format: date-time
             */
            received_at: string;
        };
        /** HazardPage */
        HazardPage: {
            /** Items */
            items: components["schemas"]["HazardSummary"][];
            /** Next Cursor */
            next_cursor: string | null;
            /**
             * Alerts
             * @description open reports of high severity, whatever the filter
             */
            alerts: number;
        };
        /**
         * HazardReport
         * @description Anywhere: on a job, at a site, on an asset, or at a place in words.
         */
        HazardReport: {
            /**
             * Hazard Id
             * @description made by the client when it was offline
             */
            hazard_id?: string | null;
            /** Description */
            description: string;
            /**
             * Severity
             * @enum {string}
             */
            severity: "low" | "medium" | "high";
            /** Place */
            place?: string | null;
            /** Files */
            files?: string[];
            /**
             * Stop Work
             * @default false
             */
            stop_work?: boolean;
            /** Restrict */
            restrict?: ("asset" | "site") | null;
            /** Ticket Id */
            ticket_id?: string | null;
            /** Site Id */
            site_id?: string | null;
            /** Asset Id */
            asset_id?: string | null;
        };
        /** HazardSummary */
        HazardSummary: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Number */
            number: string;
            /** Version */
            version: number;
            /**
             * Status
             * @enum {string}
             */
            status: "reported" | "accepted" | "interim_protected" | "correcting" | "verified" | "closed";
            /**
             * Severity
             * @enum {string}
             */
            severity: "low" | "medium" | "high";
            /** Description */
            description: string;
            /** @description the item of a job's list whose answer was no */
            item: components["schemas"]["FailedItem"] | null;
            /** Place */
            place: string | null;
            site: components["schemas"]["NamedThing"] | null;
            asset: components["schemas"]["NamedThing"] | null;
            ticket: components["schemas"]["TicketRef"] | null;
            /**
             * Restricts
             * @description what may not be worked on until the correction is verified
             */
            restricts: ("asset" | "site") | null;
            reported_by: components["schemas"]["NamedThing"];
            /**
             * Reported At
             * Format: date-time
             */
            reported_at: string;
            owner: components["schemas"]["NamedThing"] | null;
            /** Due On */
            due_on: string | null;
            /** Overdue */
            overdue: boolean;
        };
        /** HeldCertificate */
        HeldCertificate: {
            /** Code */
            code: string;
            /** Zh */
            zh: string;
            /** En */
            en: string;
            /** Number */
            number: string;
            /** Valid Until */
            valid_until: string | null;
            /** Review Due */
            review_due: string | null;
        };
        /** HeldMutation */
        HeldMutation: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Hash */
            hash: string;
        };
        /** HeldSkill */
        HeldSkill: {
            /** Skill */
            skill: string;
            /** Level */
            level: number;
            /**
             * Assessed On
             * Format: date
             */
            assessed_on: string;
            /** Zh */
            zh: string;
            /** En */
            en: string;
        };
        /** HeldUnit */
        HeldUnit: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Brand */
            brand: string;
            /** Model */
            model: string;
            /** Serial */
            serial: string;
            /** Status */
            status: string;
        };
        /** HistoryEntry */
        HistoryEntry: {
            /** Key */
            key: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "fault" | "service" | "part" | "reading" | "return" | "hazard" | "decision" | "exchange";
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Code
             * @description what of its kind, e.g. `ordered_repair`, `done_repair`, `found`, `eligible`
             */
            code: string;
            /** Text */
            text: string | null;
            /** By Name */
            by_name: string | null;
            /**
             * Value
             * @description of a reading, in `unit`; of a part, how many
             */
            value: number | null;
            /** Unit */
            unit: string | null;
            /** @description what was measured, in words; `text` is its code */
            item: components["schemas"]["Named"] | null;
            /**
             * Status
             * @description of the ticket, the return or the hazard report today
             */
            status: string | null;
            source: components["schemas"]["HistorySource"];
        };
        /**
         * HistorySource
         * @description Where it is recorded; of a decision without a job, and of repairs brought along, the register itself.
         */
        HistorySource: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "ticket" | "return" | "hazard" | "asset" | "register";
            /** Id */
            id: string | null;
            /** Number */
            number: string | null;
        };
        /** Hold */
        Hold: {
            /**
             * Reason Code
             * @enum {string}
             */
            reason_code: "parts" | "customer" | "outage" | "access" | "partner" | "hazard" | "change" | "other";
            /** Note */
            note: string;
        };
        /**
         * Import
         * @description Another person's outbox, as that phone signed it, at most 100 records at a time. Its files are sent beforehand
         *     by `PUT /api/v1/files/{sha256}`.
         */
        Import: {
            /**
             * Device Id
             * Format: uuid
             */
            device_id: string;
            /** Mutations */
            mutations: string[];
        };
        /** Inspect */
        Inspect: {
            /** Answers */
            answers: components["schemas"]["Answer"][];
            /**
             * Note
             * @default
             */
            note?: string;
            /** Files */
            files?: string[];
        };
        /** Inspection */
        Inspection: {
            /** Passed */
            passed: boolean;
            /**
             * Due On
             * @description the next one; needed when it passed
             */
            due_on?: string | null;
            /** Note */
            note: string;
        };
        /** IsolationPoint */
        IsolationPoint: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Version */
            version: number;
            /** Asset Id */
            asset_id: string | null;
            /** Site Id */
            site_id: string | null;
            /** Asset Name */
            asset_name: string | null;
            /** Site Name */
            site_name: string | null;
            /** Code */
            code: string;
            /** Zh */
            zh: string;
            /** En */
            en: string;
            /**
             * Energy
             * @enum {string}
             */
            energy: "electric" | "stored" | "pressure" | "gravity" | "heat" | "gas" | "hydraulic" | "chemical" | "other";
            /** Normal Position */
            normal_position: string;
            /** Photo */
            photo: string | null;
            /** Takes Lock */
            takes_lock: boolean;
            /**
             * Token
             * @description printed as FL:P:<token>
             */
            token: string;
            /** Active */
            active: boolean;
        };
        /** IssueCode */
        IssueCode: {
            /**
             * User Id
             * @description the worker who starts; the crew's first when left out
             */
            user_id?: string | null;
        };
        /** IssueQuote */
        IssueQuote: {
            /**
             * Plan
             * @description work, parts and duration in plain words
             */
            plan: string;
            /** Lines */
            lines: components["schemas"]["QuoteLine"][];
            /** Currency */
            currency: string;
            /**
             * Valid Until
             * Format: date-time
             */
            valid_until: string;
        };
        /** Item */
        Item: {
            /** Name */
            name: string;
            /** Present */
            present: boolean;
        };
        /** JobBy */
        JobBy: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
        };
        /** JobDocument */
        JobDocument: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Task */
            task: string;
            /**
             * State
             * @enum {string}
             */
            state: "waiting" | "running" | "done" | "failed" | "cancelled";
            /**
             * Progress
             * @description 0 to 1; null while it is not known how much there is to do
             */
            progress: number | null;
            /** Done */
            done: number;
            /** Total */
            total: number | null;
            /** Cancel Requested */
            cancel_requested: boolean;
            /**
             * Result
             * @description as the task says; null until it is done
             */
            result: unknown;
            /**
             * Result Url
             * @description where the result file is, when there is one
             */
            result_url: string | null;
            file: components["schemas"]["JobFile"] | null;
            /**
             * Problem
             * @description why it failed, or why it is tried again; by slug
             */
            problem: {
                [key: string]: unknown;
            } | null;
            by: components["schemas"]["JobBy"] | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Started At */
            started_at: string | null;
            /** Finished At */
            finished_at: string | null;
        };
        /** JobFile */
        JobFile: {
            /** Sha256 */
            sha256: string;
            /** Name */
            name: string;
            /** Media Type */
            media_type: string;
            /** Size */
            size: number;
        };
        /** JobLeft */
        JobLeft: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Number */
            number: string;
            /** Status */
            status: string;
            /** Planned Start */
            planned_start: string | null;
        };
        /** JobPage */
        JobPage: {
            /** Items */
            items: components["schemas"]["JobDocument"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /** JobVehicle */
        JobVehicle: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Serial */
            serial: string;
            /**
             * Driver Id
             * Format: uuid
             */
            driver_id: string;
        };
        /**
         * KeepRecovery
         * @description 32 random bytes in base64url that the phone made: with these, its own store opens without the PIN.
         */
        KeepRecovery: {
            /** Secret */
            secret: string;
        };
        /** KeptRecovery */
        KeptRecovery: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
        };
        /** KitItem */
        KitItem: {
            /**
             * Key
             * @description ppe:…, tool:…, part:… or check:… (of the vehicle)
             */
            key: string;
            /** Zh */
            zh: string;
            /** En */
            en: string;
            /**
             * Must
             * @description nobody leaves without it
             */
            must: boolean;
            /**
             * Na
             * @description may be answered as not applicable
             */
            na: boolean;
            /**
             * Unit
             * @description a reading is told in this unit instead of a tick
             */
            unit: string | null;
        };
        /** KnownAsset */
        KnownAsset: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Site Id */
            site_id: string | null;
            /** Name */
            name: string;
            /** Brand */
            brand: string | null;
            /** Model */
            model: string | null;
            /** Serial */
            serial: string | null;
            /** Purchased At */
            purchased_at: string | null;
            /** Installed At */
            installed_at: string | null;
            /** Warranty Card */
            warranty_card: string | null;
            /** Contract */
            contract: string | null;
        };
        /** KnownCustomer */
        KnownCustomer: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Phone */
            phone: string | null;
            /** Sites */
            sites: components["schemas"]["KnownSite"][];
            /** Assets */
            assets: components["schemas"]["KnownAsset"][];
        };
        /** KnownSite */
        KnownSite: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Address */
            address: string;
        };
        /** KnownSkill */
        KnownSkill: {
            /** Skill */
            skill: string;
            /** Zh */
            zh: string;
            /** En */
            en: string;
        };
        /** Language */
        Language: {
            /**
             * Locale
             * @enum {string}
             */
            locale: "zh-CN" | "en";
        };
        /** Lend */
        Lend: {
            /**
             * To User
             * Format: uuid
             */
            to_user: string;
        };
        /**
         * Letter
         * @description The same as lines that a customer can read.
         */
        Letter: {
            /** Zh */
            zh: string[];
            /** En */
            en: string[];
        };
        /** Liability */
        Liability: {
            /**
             * Ticket Id
             * Format: uuid
             */
            ticket_id: string;
            /**
             * Versions
             * @description the newest first; only that one counts
             */
            versions: components["schemas"]["LiabilityFacts"][];
            /** Missing */
            missing: (("altered" | "within_warranty" | "wear_self_damaged") | "signature")[];
            result: components["schemas"]["LiabilityResult"] | null;
            /**
             * Photos
             * @description of this ticket: what may be named as evidence
             */
            photos: string[];
        };
        /** LiabilityFacts */
        LiabilityFacts: {
            /** Version */
            version: number;
            /** Altered */
            altered: boolean | null;
            /** Alteration Approved */
            alteration_approved: boolean | null;
            /** Within Warranty */
            within_warranty: boolean | null;
            /** Wear Self Damaged */
            wear_self_damaged: boolean | null;
            /** Note */
            note: string;
            /** Evidence */
            evidence: string[];
            /** Hash */
            hash: string;
            /** By Name */
            by_name: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            signature: components["schemas"]["LiabilitySignature"] | null;
        };
        /**
         * LiabilityResult
         * @description `owner`: he bears all of it, and engineers may assist. `open`: the responsible party can be claimed on.
         */
        LiabilityResult: {
            /**
             * Bears
             * @enum {string}
             */
            bears: "owner" | "open";
            /** Clauses */
            clauses: ("own_alteration" | "warranty_expired" | "wear_self_damaged" | "responsible_party")[];
            /** Engineers May Assist */
            engineers_may_assist: boolean;
        };
        /** LiabilitySignature */
        LiabilitySignature: {
            /** Signer Name */
            signer_name: string;
            /** Relation */
            relation: string;
            /** Files */
            files: string[];
            /** By Name */
            by_name: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
        };
        /** LiftStop */
        LiftStop: {
            /** Cause */
            cause: string;
            /** Measure */
            measure: string;
        };
        /** LikelySame */
        LikelySame: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Phone */
            phone: string | null;
            /** Alike */
            alike: ("phone" | "name_address" | "serial")[];
        };
        /** Line */
        Line: {
            /** Zh */
            zh: string;
            /** En */
            en: string;
        };
        /** LockAt */
        LockAt: {
            /**
             * Point Id
             * Format: uuid
             */
            point_id: string;
            /**
             * Lock No
             * @description the number of the lock (of the tag where no lock fits), or the label's FL:L:…
             */
            lock_no: string;
        };
        /**
         * LockBody
         * @description A personal lock or tag of its owner, or the box for the keys of a group, which is nobody's.
         */
        LockBody: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "lock" | "tag" | "box";
            /** Number */
            number: string;
            /** Owner Id */
            owner_id?: string | null;
            /**
             * Status
             * @default active
             * @enum {string}
             */
            status?: "active" | "lost" | "withdrawn";
        };
        /** LockPage */
        LockPage: {
            /** Items */
            items: components["schemas"]["RegisteredLock"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /** Log */
        Log: {
            /** Text */
            text: string;
            /** Files */
            files?: string[];
        };
        /**
         * Look
         * @description `absent`: the model has no such part.
         */
        Look: {
            /**
             * State
             * @enum {string}
             */
            state: "intact" | "damaged" | "absent";
            /** Photo */
            photo?: string | null;
            /**
             * Note
             * @default
             */
            note?: string;
        };
        /** LookedAt */
        LookedAt: {
            /** Item */
            item: string;
            /** Zh */
            zh: string;
            /** En */
            en: string;
        };
        /** LookedAtItems */
        LookedAtItems: {
            /** Items */
            items: components["schemas"]["LookedAt"][];
            /** Next Cursor */
            next_cursor?: null;
        };
        /**
         * Loss
         * @description A job that is no longer this person's. What was not sent stays on the phone, out of the lists, and is still
         *     sent: safety facts are kept for the job, the rest comes back refused with its reason.
         */
        Loss: {
            /**
             * Ticket Id
             * Format: uuid
             */
            ticket_id: string;
            /** Number */
            number: string;
            /**
             * Reason
             * @enum {string}
             */
            reason: "reassigned" | "cancelled" | "ended";
            /** Status */
            status: string;
            /** At */
            at: string;
        };
        /** Me */
        Me: {
            user: components["schemas"]["Person"];
            org: components["schemas"]["Organisation"];
        };
        /**
         * Measure
         * @description One dimension as it was measured (S-WRK-19); a gauge out of its calibration is told, not refused.
         */
        Measure: {
            /**
             * What
             * @description the dimension, as the drawing names it
             */
            what: string;
            /** Value */
            value: number;
            /** Unit */
            unit: string;
            /**
             * Gauge
             * @description its serial number
             */
            gauge: string;
            /** Calibrated Until */
            calibrated_until?: string | null;
        };
        /** Member */
        Member: {
            /**
             * User Id
             * Format: uuid
             */
            user_id: string;
            /**
             * Role
             * @default worker
             * @enum {string}
             */
            role?: "worker" | "attendant";
        };
        /** Merge */
        Merge: {
            /**
             * Into
             * Format: uuid
             */
            into: string;
            /** Reason */
            reason: string;
        };
        /** MergeInto */
        MergeInto: {
            /**
             * Into
             * Format: uuid
             */
            into: string;
            /** Reason */
            reason: string;
        };
        /**
         * ModelStock
         * @description Counts of one model. `in_stock` is what a new case can have.
         */
        ModelStock: {
            /** Brand */
            brand: string;
            /** Model */
            model: string;
            /** In Stock */
            in_stock: number;
            /** Reserved */
            reserved: number;
            /** Issued */
            issued: number;
            /** Withdrawn */
            withdrawn: number;
        };
        /** Models */
        Models: {
            /** Items */
            items: components["schemas"]["ModelStock"][];
        };
        /** Named */
        Named: {
            /** Code */
            code: string;
            /** Zh */
            zh: string;
            /** En */
            en: string;
        };
        /** NamedThing */
        NamedThing: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
        };
        /** NewAbsence */
        NewAbsence: {
            /**
             * User Id
             * Format: uuid
             */
            user_id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "leave" | "ill" | "training" | "trip" | "other";
            /**
             * Starts At
             * Format: date-time
             */
            starts_at: string;
            /**
             * Ends At
             * Format: date-time
             */
            ends_at: string;
            /**
             * Note
             * @default
             */
            note?: string;
        };
        /** NewAbsenceAnswer */
        NewAbsenceAnswer: {
            absence: components["schemas"]["Absence"];
            /** Reassign */
            reassign: components["schemas"]["Touched"][];
        };
        /**
         * NewAsset
         * @description `contract`: the number of the service contract. The warranty card's number lies with its papers.
         */
        NewAsset: {
            /** Site Id */
            site_id?: string | null;
            /** Name */
            name: string;
            /** Category */
            category: string;
            /** Brand */
            brand?: string | null;
            /** Model */
            model?: string | null;
            /** Serial */
            serial?: string | null;
            /** Purchased At */
            purchased_at?: string | null;
            /**
             * Installed At
             * @description the day of hand-over
             */
            installed_at?: string | null;
            /** Warranty Card */
            warranty_card?: string | null;
            /** Contract */
            contract?: string | null;
        };
        /**
         * NewCause
         * @description Why the day is planned again, and whom or what it concerns.
         */
        NewCause: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "emergency" | "no_show" | "ill" | "overrun" | "stop_work" | "certificate_expires";
            /** Ticket Id */
            ticket_id?: string | null;
            /** User Id */
            user_id?: string | null;
            /** Certificate */
            certificate?: string | null;
            /**
             * Until
             * @description overrun and certificate: required; stopped work: if known
             */
            until?: string | null;
        };
        /**
         * NewCertificate
         * @description A new or renewed certificate; one with this code and number is renewed: its dates are replaced.
         */
        NewCertificate: {
            /** Code */
            code: string;
            /** Number */
            number: string;
            /** Issuer */
            issuer?: string | null;
            /** Valid Until */
            valid_until?: string | null;
            /** Review Due */
            review_due?: string | null;
            /** Scan */
            scan?: string | null;
        };
        /**
         * NewClaim
         * @description On who is responsible for a damage, by the signed facts of its ticket (S-WAR-20).
         */
        NewClaim: {
            /**
             * Ticket Id
             * Format: uuid
             */
            ticket_id: string;
            /**
             * Party
             * @description who is responsible for installation or product quality
             */
            party: string;
            /**
             * Contact
             * @default
             */
            contact?: string;
            /**
             * Loss
             * @description what was lost, with its amount
             */
            loss: string;
            /**
             * Answer By
             * Format: date
             * @description until then the party answers
             */
            answer_by: string;
        };
        /** NewCustomer */
        NewCustomer: {
            /** Name */
            name: string;
            /** Phone */
            phone?: string | null;
            site?: components["schemas"]["NewSite"] | null;
            /**
             * Source
             * @enum {string}
             */
            source: "customer" | "technician" | "document" | "partner" | "own_records";
        };
        /**
         * NewDefect
         * @description Construction defects of a handed-over home, as its owner tells them (S-WAR-22).
         */
        NewDefect: {
            /**
             * Title
             * @description which home
             */
            title: string;
            /** Place */
            place: string;
            /** Owner */
            owner: string;
            /**
             * Phone
             * @default
             */
            phone?: string;
            /** Defects */
            defects: string[];
            /** Site Id */
            site_id?: string | null;
            /** Files */
            files?: string[];
        };
        /** NewDevice */
        NewDevice: {
            /** Name */
            name: string;
            public_jwk: components["schemas"]["PublicJwk"];
        };
        /**
         * NewDraw
         * @description Visits without notice: the system chooses (S-HAZ-04). Drawing again for a day needs a reason.
         */
        NewDraw: {
            /**
             * Day
             * Format: date
             */
            day: string;
            /** Count */
            count: number;
            /** Reason */
            reason?: string | null;
        };
        /**
         * NewHazard
         * @description What the site shows and the triage did not know; it only ever adds.
         */
        NewHazard: {
            /** Hazards */
            hazards?: string[];
            /** Tasks */
            tasks?: string[];
            /** Fall Height M */
            fall_height_m?: number | null;
            /** Hot Grade */
            hot_grade?: ("HOT_2" | "HOT_1" | "HOT_SPECIAL") | null;
            /** Note */
            note: string;
            /** Files */
            files?: string[];
        };
        /** NewPhoto */
        NewPhoto: {
            /** Photo */
            photo: string;
        };
        /** NewPlan */
        NewPlan: {
            /**
             * Day
             * Format: date
             * @description the local day to plan
             */
            day: string;
            /**
             * Seconds
             * @description how long to search; a second at most with a cause
             * @default 10
             */
            seconds?: number;
            /** @description a day that did not go as planned: what is booked is planned again, and as little as can be moves */
            cause?: components["schemas"]["NewCause"] | null;
        };
        /**
         * NewProgramme
         * @description The year's environment protection (S-HAZ-07).
         */
        NewProgramme: {
            /** Year */
            year: number;
            /** Policy */
            policy: string;
            /** Measures */
            measures: string;
        };
        /**
         * NewRisk
         * @description From an assessment, a hazard report or an own observation (S-HAZ-05).
         */
        NewRisk: {
            /** Title */
            title: string;
            /** Place */
            place: string;
            /** Likelihood */
            likelihood: number;
            /** Severity */
            severity: number;
            /** Measures */
            measures: string;
            /**
             * Review On
             * Format: date
             */
            review_on: string;
            /** Hazard Id */
            hazard_id?: string | null;
            /** Ticket Id */
            ticket_id?: string | null;
            /**
             * Fact Id
             * @description the site assessment of the ticket that told it
             */
            fact_id?: string | null;
        };
        /**
         * NewRound
         * @description A workplace that is inspected regularly (S-HAZ-03).
         */
        NewRound: {
            /** Title */
            title: string;
            /** Place */
            place: string;
            /** Site Id */
            site_id?: string | null;
            /** Interval Days */
            interval_days: number;
            /**
             * First Due
             * Format: date
             */
            first_due: string;
        };
        /**
         * NewShifts
         * @description The same local times on one day, or on the weekdays named until a last day. An end that is not after the start
         *     is on the next day.
         */
        NewShifts: {
            /**
             * User Id
             * Format: uuid
             */
            user_id: string;
            /**
             * Kind
             * @default work
             * @enum {string}
             */
            kind?: "work" | "on_call";
            /**
             * Day
             * Format: date
             */
            day: string;
            /** Start */
            start: string;
            /** End */
            end: string;
            /** Until */
            until?: string | null;
            /**
             * Weekdays
             * @default [
             *       1,
             *       2,
             *       3,
             *       4,
             *       5,
             *       6,
             *       7
             *     ]
             */
            weekdays?: number[];
            rest?: components["schemas"]["Break"] | null;
        };
        /** NewSite */
        NewSite: {
            /** Name */
            name: string;
            /** Address */
            address: string;
        };
        /**
         * NewTicket
         * @description A repair report with the mandatory fields of S-INT-04.
         */
        NewTicket: {
            /**
             * Id
             * @description made by the client when it was offline
             */
            id?: string | null;
            /**
             * Kind
             * @default repair
             * @enum {string}
             */
            kind?: "repair" | "maintenance" | "installation" | "delivery" | "inspection" | "special_service" | "incident_work";
            /**
             * Urgency
             * @default normal
             * @enum {string}
             */
            urgency?: "normal" | "urgent" | "emergency";
            reporter: components["schemas"]["Reporter"];
            /** Reported At */
            reported_at?: string | null;
            /** Repair Item */
            repair_item: string;
            /** Fault Description */
            fault_description: string;
            /** Address */
            address: string;
            /** Brand */
            brand?: string | null;
            /** Model */
            model?: string | null;
            /** Serial */
            serial?: string | null;
            /**
             * Customer Id
             * @description of the register; looked up when left out
             */
            customer_id?: string | null;
            /** Asset Id */
            asset_id?: string | null;
            /** Site Id */
            site_id?: string | null;
            /** External Ref */
            external_ref?: string | null;
            /**
             * Emergency
             * @description what kind it is, where the reporter says so; else the words of the report tell
             */
            emergency?: string | null;
            /** Preferred From */
            preferred_from?: string | null;
            /** Preferred To */
            preferred_to?: string | null;
        };
        /**
         * NewViolation
         * @description Of one person (S-HAZ-06). Never for a stop of work or a hazard report.
         */
        NewViolation: {
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /**
             * Type
             * @enum {string}
             */
            type: "illegal_command" | "illegal_operation" | "labour_discipline";
            /**
             * Rule
             * @description which rule, with its clause
             */
            rule: string;
            /** Evidence */
            evidence: string;
            /**
             * Seen At
             * Format: date-time
             */
            seen_at: string;
            /**
             * Grave
             * @default false
             */
            grave?: boolean;
            /** Ticket Id */
            ticket_id?: string | null;
            /** Visit Id */
            visit_id?: string | null;
            /**
             * Fact Id
             * @description what the person recorded on the ticket
             */
            fact_id?: string | null;
            /**
             * Besides Stop
             * @description when the person stopped this job that day: what it is about instead
             */
            besides_stop?: string | null;
            /** Files */
            files?: string[];
        };
        /** NoArgs */
        NoArgs: Record<string, never>;
        /** Note */
        "Note-Input": {
            /**
             * Note
             * @default
             */
            note?: string;
        };
        /**
         * Note
         * @description Applied, but not as if nothing had happened meanwhile; the person should be told.
         *
         *     code         what has happened                                     what became of the record
         *     kept         the job is others' now, or has ended (`status`)       stays in the job's record, changes no status
         *     also_done    `by_name` had taken the same step at `at`             both are in the job's history
         *     merged       `by_name` had said something else in `fields`         both are kept, the later is shown first
         */
        "Note-Output": {
            /**
             * Code
             * @enum {string}
             */
            code: "kept" | "also_done" | "merged";
            /** Status */
            status?: string | null;
            /** By Name */
            by_name?: string | null;
            /** At */
            at?: string | null;
            /** Fields */
            fields?: string[] | null;
        };
        /** OpenNote */
        OpenNote: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Ticket Id
             * Format: uuid
             */
            ticket_id: string;
            /** Number */
            number: string;
            /** Repair Item */
            repair_item: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "support" | "damage";
            /** Text */
            text: string;
            /** By Name */
            by_name: string;
            /** Files */
            files: string[];
            /** Told At */
            told_at: string;
            /** Overdue */
            overdue: boolean;
        };
        /** OpenNotes */
        OpenNotes: {
            /** Items */
            items: components["schemas"]["OpenNote"][];
            /** Next Cursor */
            next_cursor?: null;
        };
        /** OpenRepair */
        OpenRepair: {
            /**
             * Note
             * @default
             */
            note?: string;
        };
        /** OpenShutOff */
        OpenShutOff: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Ticket Id
             * Format: uuid
             */
            ticket_id: string;
            /** Number */
            number: string;
            /**
             * Service
             * @enum {string}
             */
            service: "water" | "gas" | "power" | "heating" | "lift" | "ventilation" | "network" | "other";
            /** What */
            what: string;
            /** Told */
            told: string;
            /** Notices */
            notices: string;
            /** Until */
            until: string | null;
            /** By Name */
            by_name: string;
            /** Shut At */
            shut_at: string;
            /** Overdue */
            overdue: boolean;
        };
        /** OpenShutOffs */
        OpenShutOffs: {
            /** Items */
            items: components["schemas"]["OpenShutOff"][];
            /** Next Cursor */
            next_cursor?: null;
        };
        /** Organisation */
        Organisation: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Slug */
            slug: string;
            /** Name */
            name: string;
            /** Time Zone */
            time_zone: string;
            /** Locale */
            locale: string;
        };
        /** OtherUnit */
        OtherUnit: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Serial */
            serial: string | null;
        };
        /**
         * Override
         * @description What is granted against the stored decision of a ticket; an empty list refuses all.
         */
        Override: {
            /**
             * Ticket Id
             * Format: uuid
             */
            ticket_id: string;
            /** Remedies */
            remedies: string[];
            /**
             * Fee Minor
             * @default 0
             */
            fee_minor?: number;
            /** Reason */
            reason: string;
        };
        /** OverrideBy */
        OverrideBy: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
        };
        /** OverrideMade */
        OverrideMade: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Remedies */
            remedies: components["schemas"]["Named"][];
            /** Fee Minor */
            fee_minor: number;
            /** Reason */
            reason: string;
            by: components["schemas"]["OverrideBy"];
            /**
             * At
             * Format: date-time
             */
            at: string;
        };
        /** Owe */
        Owe: {
            /**
             * By
             * @enum {string}
             */
            by: "customer" | "party";
            /** What */
            what: string;
            /**
             * Due On
             * Format: date
             */
            due_on: string;
        };
        /** Own */
        Own: {
            /** Day */
            day: string;
            /** Fit */
            fit: boolean | null;
        };
        /** ParameterValue */
        ParameterValue: {
            /**
             * Name
             * @enum {string}
             */
            name: "ship_within_days" | "alert_before_days" | "packaging_required";
            /** Value */
            value: number;
            /**
             * Valid From
             * Format: date
             */
            valid_from: string;
            /** Source */
            source: string;
            /** By Name */
            by_name: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
        };
        /**
         * Parameters
         * @description `in_force` has null for what is not set; steps that need it are refused.
         */
        Parameters: {
            /** In Force */
            in_force: {
                [key: string]: number | null;
            };
            /** Items */
            items: components["schemas"]["ParameterValue"][];
        };
        /** Part */
        "Part-Output": {
            /** Code */
            code: string;
            /**
             * Quantity
             * @default 1
             */
            quantity?: number;
        };
        /** PassOn */
        PassOn: {
            /** Builder */
            builder: string;
            /**
             * Due On
             * Format: date
             */
            due_on: string;
            /**
             * Note
             * @default
             */
            note?: string;
        };
        /** Perform */
        Perform: {
            /**
             * Duty
             * @description which one of those owed, from 1
             */
            duty: number;
            /**
             * Note
             * @default
             */
            note?: string;
            /** Files */
            files?: string[];
        };
        /** PermitPage */
        PermitPage: {
            /** Items */
            items: components["schemas"]["PermitRow"][];
            /** Next Cursor */
            next_cursor?: null;
        };
        /**
         * PermitRow
         * @description A permit with its ticket; `standing` is what holds at this moment.
         */
        PermitRow: {
            /**
             * Permit Id
             * Format: uuid
             */
            permit_id: string;
            /**
             * Ticket Id
             * Format: uuid
             */
            ticket_id: string;
            /** Number */
            number: string;
            /** Repair Item */
            repair_item: string;
            /** Address */
            address: string;
            /** Ticket Status */
            ticket_status: string;
            /** Type */
            type: string;
            /** Zh */
            zh: string;
            /** En */
            en: string;
            /** Valid From */
            valid_from: string;
            /** Valid To */
            valid_to: string;
            /**
             * State
             * @enum {string}
             */
            state: "requested" | "approved" | "refused" | "suspended" | "closed";
            /**
             * Standing
             * @enum {string}
             */
            standing: "requested" | "future" | "active" | "ending" | "ended" | "refused" | "suspended" | "closed";
            /** Applicant Name */
            applicant_name: string;
            /** Approved By Name */
            approved_by_name: string | null;
            /** Approver Role */
            approver_role: string;
            /** Note */
            note: string;
            /**
             * Mine
             * @description whether the caller speaks for the role that this permit needs
             */
            mine: boolean;
        };
        /** Person */
        Person: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Username */
            username: string;
            /** Name */
            name: string;
            /** Roles */
            roles: string[];
            /** Permissions */
            permissions: string[];
            /** Locale */
            locale: string;
        };
        /** PhoneVerdict */
        PhoneVerdict: {
            /** Quality */
            quality: boolean;
            /** Reason */
            reason: string;
        };
        /** PlanWarning */
        PlanWarning: {
            /**
             * Code
             * @enum {string}
             */
            code: "AFTER_PROMISED_BY" | "AFTER_AGREED_TO" | "AFTER_DUE_AT";
            /**
             * Limit
             * Format: date-time
             */
            limit: string;
        };
        /** Playbook */
        Playbook: {
            /** Zh */
            zh: string;
            /** En */
            en: string;
            /** Code */
            code: string;
        };
        /** PlaybookStep */
        PlaybookStep: {
            /** Seq */
            seq: number;
        };
        /**
         * PlaybookStepShown
         * @description `within` null: no time is set.
         */
        PlaybookStepShown: {
            /** Zh */
            zh: string;
            /** En */
            en: string;
            /** Seq */
            seq: number;
            who: components["schemas"]["Bilingual"];
            within: components["schemas"]["Bilingual"] | null;
        };
        /**
         * PointBody
         * @description A point of one asset, or of a site (a main switch).
         */
        PointBody: {
            /** Asset Id */
            asset_id?: string | null;
            /** Site Id */
            site_id?: string | null;
            /** Code */
            code: string;
            /** Zh */
            zh: string;
            /** En */
            en: string;
            /**
             * Energy
             * @enum {string}
             */
            energy: "electric" | "stored" | "pressure" | "gravity" | "heat" | "gas" | "hydraulic" | "chemical" | "other";
            /** Normal Position */
            normal_position: string;
            /**
             * Photo
             * @description drawing or photo, sent before by PUT /files
             */
            photo?: string | null;
            /** Takes Lock */
            takes_lock: boolean;
            /**
             * Active
             * @default true
             */
            active?: boolean;
        };
        /** PointPage */
        PointPage: {
            /** Items */
            items: components["schemas"]["IsolationPoint"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /** PolicyNote */
        PolicyNote: {
            /** Zh */
            zh: string;
            /** En */
            en: string;
        };
        /** Preview */
        Preview: {
            /** Errors */
            errors: components["schemas"]["DraftFault"][];
            /**
             * Gaps
             * @description figures that the version in force leaves unset too: not refused
             */
            gaps: components["schemas"]["DraftFault"][];
            /** @description of warranty policies; null for other kinds */
            decisions: components["schemas"]["DecisionsEffect"] | null;
            /** Effect */
            effect: components["schemas"]["Effect"][];
            /** Open Tickets */
            open_tickets: number;
            /** Changed Tickets */
            changed_tickets: number;
        };
        /**
         * Profile
         * @description Where a person starts from, what is in the van, and what keeps the person from going alone, or at all.
         */
        Profile: {
            /** Base Name */
            base_name?: string | null;
            /** Lat */
            lat?: number | null;
            /** Lon */
            lon?: number | null;
            /**
             * Mentored
             * @default false
             */
            mentored?: boolean;
            /** Suspended From */
            suspended_from?: string | null;
            /** Suspended Until */
            suspended_until?: string | null;
            /** Suspension Reason */
            suspension_reason?: string | null;
            /** Van */
            van?: components["schemas"]["fieldlock__tickets__schemas__Part"][];
        };
        /** ProposeOverride */
        ProposeOverride: {
            /**
             * Remedy
             * @enum {string}
             */
            remedy: "replace_same_model" | "refund_full" | "repair_free";
            /** Reason */
            reason: string;
        };
        /** Protect */
        Protect: {
            /** Interim */
            interim: string;
            /** Files */
            files?: string[];
        };
        /** PublicJwk */
        PublicJwk: {
            /**
             * Kty
             * @constant
             */
            kty: "EC";
            /**
             * Crv
             * @constant
             */
            crv: "P-256";
            /** X */
            x: string;
            /** Y */
            y: string;
        };
        /**
         * Publish
         * @description `based_on`: the newest version of the kind that the author saw.
         */
        Publish: {
            /** Body */
            body: {
                [key: string]: unknown;
            };
            /** Valid From */
            valid_from?: string | null;
            /** Reason */
            reason: string;
            /** Based On */
            based_on: number;
        };
        /** Pulled */
        Pulled: {
            /** Cursor */
            cursor: string;
            /** Server Time */
            server_time: string;
            /** Full */
            full: boolean;
            /** Tickets */
            tickets: components["schemas"]["Ticket"][];
            /**
             * Warranty
             * @description of those `tickets` whose thing a policy speaks about
             */
            warranty: components["schemas"]["WarrantyInputs"][];
            /** Removed */
            removed: string[];
            /**
             * Losses
             * @description why each of `removed` is gone
             */
            losses: components["schemas"]["Loss"][];
            /** Catalogue Version */
            catalogue_version: string;
            protocol: components["schemas"]["fieldlock__sync__schemas__Versions"];
        };
        /**
         * Push
         * @description `sent_at` is the phone's clock at sending: the server measures its error by it.
         */
        Push: {
            /**
             * Device Id
             * Format: uuid
             */
            device_id: string;
            /**
             * Sent At
             * Format: date-time
             */
            sent_at: string;
            /** Mutations */
            mutations: string[];
        };
        /** PushResult */
        PushResult: {
            /** Id */
            id: string;
            /**
             * Hash
             * @description hex SHA-256 of the compact JWS as received: the phone compares it with its own
             */
            hash: string;
            /**
             * Status
             * @enum {string}
             */
            status: "applied" | "duplicate" | "rejected";
            /** Problem */
            problem: {
                [key: string]: unknown;
            } | null;
            note?: components["schemas"]["Note-Output"] | null;
            /** Missing Files */
            missing_files: string[];
        };
        /** Pushed */
        Pushed: {
            /** Server Time */
            server_time: string;
            /** Results */
            results: components["schemas"]["PushResult"][];
        };
        /** Quarantine */
        Quarantine: {
            /** Reason */
            reason: string;
        };
        /** Quote */
        Quote: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Number */
            number: string;
            /**
             * Status
             * @enum {string}
             */
            status: "wanted" | "issued" | "consented" | "declined" | "superseded";
            /** Plan */
            plan: string;
            /** Lines */
            lines: components["schemas"]["QuotedLine"][];
            /** Total Minor */
            total_minor: number;
            /** Currency */
            currency: string | null;
            /** Valid Until */
            valid_until: string | null;
            /** Hash */
            hash: string | null;
            /** By Name */
            by_name: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Answer */
            answer: {
                [key: string]: unknown;
            } | null;
        };
        /** QuoteLine */
        QuoteLine: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "part" | "labour" | "travel" | "other";
            /** Text */
            text: string;
            /**
             * Quantity
             * @default 1
             */
            quantity?: number;
            /** Unit Price Minor */
            unit_price_minor: number;
            /** Free Because */
            free_because?: ("warranty" | "contract" | "goodwill") | null;
        };
        /** QuotedLine */
        QuotedLine: {
            /** Kind */
            kind: string;
            /** Text */
            text: string;
            /** Quantity */
            quantity: number;
            /** Unit Price Minor */
            unit_price_minor: number;
            /** Free Because */
            free_because: string | null;
            /** Decision Id */
            decision_id?: string | null;
        };
        /**
         * RaiseEmergency
         * @description `kind`: one of `GET /api/v1/emergencies`.
         */
        RaiseEmergency: {
            /** Kind */
            kind: string;
            /**
             * Note
             * @default
             */
            note?: string;
        };
        /** Reason */
        Reason: {
            /** Reason */
            reason: string;
        };
        /** Recall */
        Recall: {
            /** Reason */
            reason: string;
        };
        /** Recalled */
        Recalled: {
            /** Open Tickets */
            open_tickets: number;
        };
        /** Receipt */
        Receipt: {
            /** Held */
            held: number;
            /** Total */
            total: number;
            /** Missing */
            missing: string[];
            /** Files Held */
            files_held: number;
            /** Files Total */
            files_total: number;
            /** Files Missing */
            files_missing: string[];
            /** Complete */
            complete: boolean;
        };
        /** ReceiveParcel */
        ReceiveParcel: {
            /** Carrier */
            carrier?: string | null;
            /** Tracking No */
            tracking_no?: string | null;
            /**
             * Note
             * @default
             */
            note?: string;
            /** Files */
            files?: string[];
        };
        /**
         * ReceiveUnits
         * @description Units of one model, each by its serial number.
         */
        ReceiveUnits: {
            /** Brand */
            brand: string;
            /** Model */
            model: string;
            /** Serials */
            serials: string[];
            /**
             * Note
             * @default
             */
            note?: string;
        };
        /**
         * Recognised
         * @description Both null when the text tells of no emergency.
         */
        Recognised: {
            found: components["schemas"]["Guidance"] | null;
            /** Words */
            words: string[] | null;
        };
        /** Recomputing */
        Recomputing: {
            /**
             * Job Id
             * Format: uuid
             */
            job_id: string;
        };
        /** Record */
        Record: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Number */
            number: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "round" | "draw" | "visit" | "risk" | "violation" | "programme" | "claim" | "defect";
            /** Version */
            version: number;
            /** Status */
            status: string;
            /** Title */
            title: string;
            /** Place */
            place: string | null;
            /** Person Name */
            person_name: string | null;
            /** Ticket Id */
            ticket_id: string | null;
            /** Ticket Number */
            ticket_number: string | null;
            /** Rating */
            rating: string | null;
            /** Due On */
            due_on: string | null;
            /** Overdue */
            overdue: boolean;
            /** Opened By Name */
            opened_by_name: string;
            /** Opened At */
            opened_at: string;
            /** Body */
            body: {
                [key: string]: unknown;
            };
            /** Events */
            events: components["schemas"]["RecordEvent"][];
            /**
             * Actions
             * @description what the caller may try now
             */
            actions: string[];
        };
        /**
         * RecordCards
         * @description Installation card and warranty card, filled and signed by the user, who was told to keep it (S-SGN-05).
         */
        RecordCards: {
            /**
             * Cards Id
             * @description made by the client when it was offline
             */
            cards_id?: string | null;
            /**
             * Installation Card
             * @description its number; required for an installation
             */
            installation_card?: string | null;
            /**
             * Warranty Card
             * @description its number
             */
            warranty_card: string;
            /**
             * Starts On
             * Format: date
             * @description first day of the warranty; today at the latest
             */
            starts_on: string;
            /** Signer Name */
            signer_name: string;
            /**
             * Signature
             * @description one of the files; without it, why the user did not sign
             */
            signature?: string | null;
            /** Unsigned Because */
            unsigned_because?: string | null;
            /**
             * Files
             * @description the contact sticker on the machine, signature
             */
            files: string[];
        };
        /** RecordEvent */
        RecordEvent: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Event */
            event: string;
            /** To */
            to: string;
            /** By Name */
            by_name: string;
            /** Body */
            body: {
                [key: string]: unknown;
            };
            /** Files */
            files: string[];
            /** At */
            at: string;
        };
        /**
         * RecordFacts
         * @description What is known of the damage now; a flag that is null is not known yet. Each call is a new version.
         */
        RecordFacts: {
            /**
             * Altered
             * @description altered or installed by the owner
             */
            altered?: boolean | null;
            /**
             * Alteration Approved
             * @description whether that had been approved
             */
            alteration_approved?: boolean | null;
            /** Within Warranty */
            within_warranty?: boolean | null;
            /**
             * Wear Self Damaged
             * @description a wear part that the owner damaged himself
             */
            wear_self_damaged?: boolean | null;
            /**
             * Note
             * @default
             */
            note?: string;
            /**
             * Evidence
             * @description photos of this ticket
             */
            evidence?: string[];
        };
        /** RecordPage */
        RecordPage: {
            /** Items */
            items: components["schemas"]["RecordSummary"][];
            /** Next Cursor */
            next_cursor: string | null;
            /**
             * Overdue
             * @description of this kind, whatever the page
             */
            overdue: number;
        };
        /** RecordSummary */
        RecordSummary: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Number */
            number: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "round" | "draw" | "visit" | "risk" | "violation" | "programme" | "claim" | "defect";
            /** Version */
            version: number;
            /** Status */
            status: string;
            /** Title */
            title: string;
            /** Place */
            place: string | null;
            /** Person Name */
            person_name: string | null;
            /** Ticket Id */
            ticket_id: string | null;
            /** Ticket Number */
            ticket_number: string | null;
            /** Rating */
            rating: string | null;
            /** Due On */
            due_on: string | null;
            /** Overdue */
            overdue: boolean;
            /** Opened By Name */
            opened_by_name: string;
            /** Opened At */
            opened_at: string;
        };
        /** RecordWaste */
        RecordWaste: {
            /**
             * Waste Id
             * @description made by the client when it was offline
             */
            waste_id?: string | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "general" | "oil" | "fluid" | "oily_rags" | "battery" | "refrigerant" | "parts" | "other";
            /** Quantity */
            quantity: number;
            /**
             * Unit
             * @enum {string}
             */
            unit: "kg" | "l" | "pcs";
            /**
             * Store Place
             * @description where it is kept, apart from other waste
             */
            store_place: string;
            /**
             * Receipt
             * @description of the disposal firm, if it took it at once
             */
            receipt?: string | null;
            /** Files */
            files?: string[];
        };
        /** RecordWork */
        RecordWork: {
            /** Finding */
            finding: string;
            /** Action */
            action: string;
            /** Result */
            result: string;
            /** Minutes */
            minutes?: number | null;
            /**
             * Kind
             * @description what was done counts as a repair, as software only, or not at all
             * @default repair
             * @enum {string}
             */
            kind?: "repair" | "software_update" | "no_fault";
            /**
             * Fault Code
             * @description the same code is the same fault
             */
            fault_code?: string | null;
            /** Parts */
            parts?: components["schemas"]["fieldlock__work__schemas__Part"][];
            /**
             * Drawing
             * @description number of the drawing or process sheet
             */
            drawing?: string | null;
            /** Measures */
            measures?: components["schemas"]["Measure"][];
            /** Files */
            files?: string[];
        };
        /** Recovery */
        Recovery: {
            /** Secret */
            secret: string;
        };
        /** Refresh */
        Refresh: {
            /** Refresh Token */
            refresh_token: string;
        };
        /**
         * Refund
         * @description No amount: it is the decision's.
         */
        Refund: {
            /**
             * Method
             * @enum {string}
             */
            method: "cash" | "bank" | "original_payment" | "other";
            /** Payee */
            payee: string;
            /** Reference */
            reference?: string | null;
        };
        /** RefusedPerson */
        RefusedPerson: {
            /**
             * User Id
             * Format: uuid
             */
            user_id: string;
            /** Name */
            name: string | null;
            /** Reasons */
            reasons: components["schemas"]["Named"][];
        };
        /** RegisterChange */
        RegisterChange: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Subject
             * @enum {string}
             */
            subject: "customer" | "site" | "asset";
            /**
             * Subject Id
             * Format: uuid
             */
            subject_id: string;
            /** Field */
            field: string;
            /** Before */
            before: string | null;
            /** After */
            after: string | null;
            /** Source */
            source: string;
            /** Reason */
            reason: string;
            /** By Name */
            by_name: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
        };
        /** Registered */
        Registered: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Version */
            version: number;
            /**
             * Kind
             * @enum {string}
             */
            kind: "ppe" | "tool" | "vehicle";
            /** Code */
            code: string;
            /** Zh */
            zh: string;
            /** En */
            en: string;
            /** Serial */
            serial: string;
            /**
             * Scanned
             * @description what its label says
             */
            scanned: string;
            /** Due On */
            due_on: string | null;
            /**
             * Days Left
             * @description to that day, by the organisation's calendar; less than 0: overdue
             */
            days_left: number | null;
            /** Owner Id */
            owner_id: string | null;
            /** Owner Name */
            owner_name: string | null;
            /** Authorised */
            authorised: string[] | null;
            /** Holder Id */
            holder_id: string | null;
            /** Holder Name */
            holder_name: string | null;
            /** Held Since */
            held_since: string | null;
            /** Quarantine Reason */
            quarantine_reason: string | null;
            /**
             * Standing
             * @enum {string}
             */
            standing: "good" | "due_soon" | "overdue" | "quarantined" | "retired";
        };
        /** RegisteredCertificate */
        RegisteredCertificate: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * User Id
             * Format: uuid
             */
            user_id: string;
            /** Name */
            name: string;
            /** Code */
            code: string;
            /** Zh */
            zh: string;
            /** En */
            en: string;
            /** Number */
            number: string;
            /** Issuer */
            issuer: string | null;
            /** Valid Until */
            valid_until: string | null;
            /** Review Due */
            review_due: string | null;
            /** Scan */
            scan: string | null;
            /**
             * State
             * @enum {string}
             */
            state: "good" | "warn" | "expired";
            /** Days Left */
            days_left: number | null;
            /**
             * Warn At
             * @description the warning step reached: 60, 30 or 7 days
             */
            warn_at: number | null;
            /**
             * Reminded On
             * @description when the last reminder of its end was made
             */
            reminded_on: string | null;
        };
        /** RegisteredDevice */
        RegisteredDevice: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /**
             * User Id
             * Format: uuid
             */
            user_id: string;
            /** User Name */
            user_name: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Last Seen At
             * @description last push or pull
             */
            last_seen_at: string | null;
            /**
             * Last Pulled At
             * @description a phone sends before it asks: until then it held everything
             */
            last_pulled_at: string | null;
            /**
             * Clock Error Ms
             * @description server minus phone at the last push
             */
            clock_error_ms: number | null;
            /** Revoked At */
            revoked_at: string | null;
            /** Revoked Reason */
            revoked_reason: ("lost" | "retired") | null;
            /** Mine */
            mine: boolean;
        };
        /** RegisteredLock */
        RegisteredLock: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Version */
            version: number;
            /**
             * Kind
             * @enum {string}
             */
            kind: "lock" | "tag" | "box";
            /** Number */
            number: string;
            /** Owner Id */
            owner_id: string | null;
            /** Owner Name */
            owner_name: string | null;
            /**
             * Token
             * @description printed as FL:L:<token>
             */
            token: string;
            /**
             * Status
             * @enum {string}
             */
            status: "active" | "lost" | "withdrawn";
        };
        /** RegisteredPage */
        RegisteredPage: {
            /** Items */
            items: components["schemas"]["Registered"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /** Reject */
        Reject: {
            /** Reason */
            reason: string;
            /** Alternative */
            alternative: string;
        };
        /**
         * Release
         * @description Back in use after inspection, by somebody else than who reported it.
         */
        Release: {
            /**
             * Due On
             * Format: date
             */
            due_on: string;
            /** Note */
            note: string;
        };
        /** RemoveAbsentLock */
        RemoveAbsentLock: {
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /**
             * Decided By
             * @description who of the employer decided in person
             */
            decided_by: string;
            /** Note */
            note: string;
            /**
             * Checks
             * @description each condition of the catalogue with what was found
             */
            checks: {
                [key: string]: string;
            };
            /** Files */
            files?: string[];
        };
        /**
         * Repair
         * @description `more_days`: further days of the same repair, after the customer was waited for.
         */
        Repair: {
            /** Out */
            out: string;
            /** Fault */
            fault: string;
            /** Kind */
            kind: string;
            /** Number */
            number?: string | null;
            /** Ticket Id */
            ticket_id?: string | null;
            /** Waits */
            waits?: components["schemas"]["Wait"][];
        } & {
            [key: string]: unknown;
        };
        /** RepairTicket */
        RepairTicket: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Number */
            number: string;
            /** Status */
            status: string;
        };
        /** Reply */
        Reply: {
            /** Text */
            text: string;
            /** Files */
            files?: string[];
        };
        /**
         * Report
         * @description What the one who inspected the unit found. `inspected_on` and `report_on` are the same day, or it is refused.
         */
        Report: {
            /**
             * Cause
             * @enum {string}
             */
            cause: "manufacture" | "assembly" | "material" | "software" | "user_damage" | "liquid" | "accident" | "alteration" | "force_majeure" | "wear" | "no_fault";
            /** Fault Code */
            fault_code?: string | null;
            /** Report No */
            report_no?: string | null;
            /**
             * Inspected On
             * Format: date
             */
            inspected_on: string;
            /**
             * Report On
             * Format: date
             */
            report_on: string;
            /**
             * Note
             * @default
             */
            note?: string;
            /** Files */
            files?: string[];
        };
        /**
         * ReportHazard
         * @description On a job. `restrict` keeps every job on the asset or at the site from starting until the hazard is corrected.
         */
        ReportHazard: {
            /**
             * Hazard Id
             * @description made by the client when it was offline
             */
            hazard_id?: string | null;
            /** Description */
            description: string;
            /**
             * Severity
             * @enum {string}
             */
            severity: "low" | "medium" | "high";
            /** Place */
            place?: string | null;
            /** Files */
            files?: string[];
            /**
             * Stop Work
             * @default false
             */
            stop_work?: boolean;
            /** Restrict */
            restrict?: ("asset" | "site") | null;
        };
        /**
         * Reporter
         * @description A refused contact must be marked and remarked on; then the address has to do (S-INT-05).
         */
        Reporter: {
            /** Name */
            name: string;
            /** Phone */
            phone?: string | null;
            /**
             * Contact Refused
             * @default false
             */
            contact_refused?: boolean;
            /** Remark */
            remark?: string | null;
        };
        /** RequestPermit */
        RequestPermit: {
            /** Type */
            type: string;
            /**
             * Valid From
             * Format: date-time
             */
            valid_from: string;
            /**
             * Valid To
             * Format: date-time
             */
            valid_to: string;
            /** Permit Id */
            permit_id?: string | null;
            /**
             * Note
             * @description what for: the task, why it cannot be done otherwise
             * @default
             */
            note?: string;
        };
        /** Requirement */
        Requirement: {
            /** Key */
            key: string;
            /** Card */
            card: string;
            /**
             * Phase
             * @enum {string}
             */
            phase: "start" | "work" | "release" | "clear" | "hand_over";
            /** Zh */
            zh: string;
            /** En */
            en: string;
            /**
             * Answer
             * @enum {string}
             */
            answer: "confirm" | "reading" | "count" | "text" | "photo" | "signature" | "conditions";
            /** Photo */
            photo: boolean;
            /** Unit */
            unit: string | null;
            /** Limit */
            limit: {
                [key: string]: number;
            } | null;
            /**
             * Who
             * @enum {string}
             */
            who: "any" | "each" | "workers";
            /** Per Person */
            per_person: boolean;
            /** Second Person */
            second_person: boolean;
            /** Na Allowed */
            na_allowed: boolean;
            /** Critical */
            critical: boolean;
            /** Establishes */
            establishes: string | null;
            /** Gear */
            gear: string | null;
            /** Lock */
            lock: boolean;
            /** Unlock */
            unlock: boolean;
            /** Energises */
            energises: boolean;
            /** Residual */
            residual: boolean;
            /**
             * Warn
             * @description not critical; whoever goes on without it is warned and asked why
             */
            warn: boolean;
            /**
             * Every Minutes
             * @description to be confirmed again when this has passed
             */
            every_minutes: number | null;
            /**
             * Figure
             * @description {equals | at_most: the key of the other item's figure}
             */
            figure: {
                [key: string]: string;
            } | null;
            /**
             * Lines
             * @description of a work instruction: what is to be read
             */
            lines: components["schemas"]["Line"][] | null;
        };
        /**
         * RestDays
         * @description Days around now that weekdays alone do not tell: holidays, and weekends worked for them.
         */
        RestDays: {
            /** Rest */
            rest: string[];
            /** Work */
            work: string[];
        };
        /**
         * RestoreService
         * @description It runs again: the notice was changed, and those who had been told of the shut-off know.
         */
        RestoreService: {
            /**
             * Shut Id
             * Format: uuid
             */
            shut_id: string;
            /** Told */
            told: string;
            /** Notices */
            notices: string;
            /** Files */
            files?: string[];
        };
        /**
         * Restriction
         * @description An open hazard report that keeps jobs on this asset, or at this site, from starting.
         */
        Restriction: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Number */
            number: string;
            /**
             * Severity
             * @enum {string}
             */
            severity: "low" | "medium" | "high";
            /**
             * What
             * @enum {string}
             */
            what: "asset" | "site";
            /** Description */
            description: string;
        };
        /** Return */
        Return: {
            /**
             * Condition
             * @description clean, complete, sound; a defect is reported as such
             */
            condition: string;
        };
        /** ReturnCase */
        ReturnCase: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Number */
            number: string;
            /** Version */
            version: number;
            /** Status */
            status: string;
            asset: components["schemas"]["UnitOfCase"];
            customer: components["schemas"]["Claimant"];
            /** Fault Description */
            fault_description: string;
            /**
             * Opened At
             * Format: date-time
             */
            opened_at: string;
            /** Opened By Name */
            opened_by_name: string;
            /** Received At */
            received_at: string | null;
            /** Ship Due */
            ship_due: string | null;
            /** Deadline */
            deadline: ("running" | "soon" | "overdue") | null;
            /** Remedy */
            remedy: string | null;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Verdict */
            verdict: {
                [key: string]: unknown;
            } | null;
            /** Checked */
            checked: {
                [key: string]: unknown;
            } | null;
            /** Warnings */
            warnings: ("items_missing" | "packaging_missing" | "appearance_damaged" | "serial_differs")[];
            /** Appraisal */
            appraisal: {
                [key: string]: unknown;
            } | null;
            decision: components["schemas"]["Coverage"] | null;
            /**
             * Offered
             * @description free remedies that this case can carry out
             */
            offered: components["schemas"]["Named"][];
            /** Chooser */
            chooser: ("customer" | "seller") | null;
            /** Choice */
            choice: {
                [key: string]: unknown;
            } | null;
            /** Override */
            override: {
                [key: string]: unknown;
            } | null;
            /** Outcome */
            outcome: {
                [key: string]: unknown;
            } | null;
            unit: components["schemas"]["HeldUnit"] | null;
            /** New Asset Id */
            new_asset_id: string | null;
            ticket: components["schemas"]["RepairTicket"] | null;
            /** Same Model In Stock */
            same_model_in_stock: number;
            /** Documents */
            documents: ("receipt" | "appraisal" | "exchange_note" | "refund_note")[];
            /** Events */
            events: components["schemas"]["ReturnEvent"][];
            /**
             * Actions
             * @description what the caller may try now
             */
            actions: string[];
        };
        /** ReturnEvent */
        ReturnEvent: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Event */
            event: string;
            /** From */
            from: string;
            /** To */
            to: string;
            /** By Name */
            by_name: string;
            /** Body */
            body: {
                [key: string]: unknown;
            };
            /** Files */
            files: string[];
            /**
             * At
             * Format: date-time
             */
            at: string;
        };
        /** ReturnPage */
        ReturnPage: {
            /** Items */
            items: components["schemas"]["ReturnSummary"][];
            /** Next Cursor */
            next_cursor: string | null;
            /**
             * Alerts
             * @description cases that are overdue or soon will be, whatever the filter
             */
            alerts: number;
        };
        /** ReturnSummary */
        ReturnSummary: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Number */
            number: string;
            /** Version */
            version: number;
            /** Status */
            status: string;
            asset: components["schemas"]["UnitOfCase"];
            customer: components["schemas"]["Claimant"];
            /** Fault Description */
            fault_description: string;
            /**
             * Opened At
             * Format: date-time
             */
            opened_at: string;
            /** Opened By Name */
            opened_by_name: string;
            /** Received At */
            received_at: string | null;
            /** Ship Due */
            ship_due: string | null;
            /** Deadline */
            deadline: ("running" | "soon" | "overdue") | null;
            /** Remedy */
            remedy: string | null;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
        };
        /**
         * Review
         * @description The safety officer has looked at how this job of high risk is to be done.
         */
        Review: {
            /**
             * Conditions
             * @default
             */
            conditions?: string;
        };
        /**
         * Revoke
         * @description `lost`: the phone erases everything at its next contact. `retired`: it stops, and keeps what was not sent.
         */
        Revoke: {
            /**
             * Reason
             * @enum {string}
             */
            reason: "lost" | "retired";
            /**
             * Note
             * @default
             */
            note?: string;
        };
        /** RiskReview */
        RiskReview: {
            /** Likelihood */
            likelihood: number;
            /** Severity */
            severity: number;
            /** Measures */
            measures: string;
            /**
             * Review On
             * Format: date
             */
            review_on: string;
            /** Note */
            note: string;
        };
        /** Rota */
        Rota: {
            /** Time Zone */
            time_zone: string;
            /** Shifts */
            shifts: components["schemas"]["Shift"][];
            /** Absences */
            absences: components["schemas"]["Absence"][];
            /**
             * Reassign
             * @description jobs whose people are not there at their time
             */
            reassign: components["schemas"]["Touched"][];
        };
        /** RowChanged */
        RowChanged: {
            /** Key */
            key: string;
            /** Card */
            card: string;
            /** Zh */
            zh: string;
            /** En */
            en: string;
            /** Changes */
            changes: components["schemas"]["Change"][];
        };
        /** RowTold */
        RowTold: {
            /** Key */
            key: string;
            /** Card */
            card: string;
            /** Zh */
            zh: string;
            /** En */
            en: string;
        };
        /** Rulebook */
        Rulebook: {
            /** Version */
            version: string;
            /** Safety */
            safety: {
                [key: string]: unknown;
            };
            /** Wording */
            wording: {
                [key: string]: unknown;
            };
            /**
             * Gauges
             * @description what is registered to measure with, with its words
             */
            gauges: {
                [key: string]: unknown;
            };
        };
        /** RunStarted */
        RunStarted: {
            /**
             * Job Id
             * Format: uuid
             */
            job_id: string;
            /** Rows */
            rows: number;
        };
        /** SaidOfWork */
        SaidOfWork: {
            /** Value */
            value: unknown;
            /** By Name */
            by_name: string;
            /** At */
            at: string;
        };
        /** SendBack */
        SendBack: {
            /** Carrier */
            carrier: string;
            /** Tracking No */
            tracking_no: string;
            /** Customer Told */
            customer_told: string;
        };
        /** SendIn */
        SendIn: {
            /** Carrier */
            carrier: string;
            /** Tracking No */
            tracking_no: string;
        };
        /**
         * SerialCoverage
         * @description What is owed today, before anything is quoted. No name and no address of anybody.
         */
        SerialCoverage: {
            unit: components["schemas"]["CoveredUnit"];
            coverage: components["schemas"]["Coverage"];
            /**
             * Suggested
             * @description who pays, as far as it is known before the cause is
             */
            suggested: ("in_warranty" | "out_of_warranty" | "contract" | "goodwill") | null;
            /**
             * Repairs
             * @description repairs that count
             */
            repairs: number;
            /**
             * Same Fault
             * @description of them, the most of one fault
             */
            same_fault: number;
            /**
             * Open Case
             * @description an open return case of this unit
             */
            open_case: string | null;
        };
        /**
         * ServiceTarget
         * @description `due_at` null: no minute counts while the job is put aside. `open`: not reached yet.
         */
        ServiceTarget: {
            /** Code */
            code: string;
            /** Zh */
            zh: string;
            /** En */
            en: string;
            /**
             * Event
             * @enum {string}
             */
            event: "answer" | "arrive" | "finish";
            /** Due At */
            due_at: string | null;
            /**
             * State
             * @enum {string}
             */
            state: "met" | "missed" | "running" | "paused";
            /** Open */
            open: boolean;
            /** Source */
            source: string;
        };
        /** SetParameter */
        SetParameter: {
            /**
             * Name
             * @enum {string}
             */
            name: "ship_within_days" | "alert_before_days" | "packaging_required";
            /** Value */
            value: number;
            /**
             * Valid From
             * Format: date
             */
            valid_from: string;
            /** Source */
            source: string;
        };
        /** Shift */
        Shift: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * User Id
             * Format: uuid
             */
            user_id: string;
            /** Name */
            name: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "work" | "on_call";
            /**
             * Starts At
             * Format: date-time
             */
            starts_at: string;
            /**
             * Ends At
             * Format: date-time
             */
            ends_at: string;
            /** Break From */
            break_from: string | null;
            /** Break To */
            break_to: string | null;
            /** Break Minutes */
            break_minutes: number | null;
        };
        /** ShiftsAdded */
        ShiftsAdded: {
            /** Items */
            items: components["schemas"]["Shift"][];
        };
        /** Ship */
        Ship: {
            /** Carrier */
            carrier: string;
            /** Tracking No */
            tracking_no: string;
        };
        /** ShownCard */
        ShownCard: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /**
             * Ticket Id
             * Format: uuid
             */
            ticket_id: string;
            /** Number */
            number: string;
            /** Shown At */
            shown_at: string;
            /** Verified At */
            verified_at: string | null;
            /**
             * Verified
             * @description how often somebody opened the address while it was good
             */
            verified: number;
            /**
             * Refused
             * @description … while it was not
             */
            refused: number;
        };
        /** ShownCards */
        ShownCards: {
            /** Items */
            items: components["schemas"]["ShownCard"][];
            /** Next Cursor */
            next_cursor?: null;
        };
        /**
         * ShutOff
         * @description A service that others use was shut off: what, until when, who was told, which notice hangs (S-REL-10).
         */
        ShutOff: {
            /**
             * Shut Id
             * @description made by the client when it was offline
             */
            shut_id?: string | null;
            /**
             * Service
             * @enum {string}
             */
            service: "water" | "gas" | "power" | "heating" | "lift" | "ventilation" | "network" | "other";
            /**
             * What
             * @description which valve, lift or supply, and for whom
             */
            what: string;
            /**
             * Told
             * @description who was told
             */
            told: string;
            /**
             * Notices
             * @description which notice was put up, and where
             */
            notices: string;
            /**
             * Until
             * @description when it is expected to run again
             */
            until?: string | null;
            /** Files */
            files?: string[];
        };
        /**
         * SignFacts
         * @description `hash` is that of the version which the customer was shown: any other one does not count.
         */
        SignFacts: {
            /** Hash */
            hash: string;
            /** Signer Name */
            signer_name: string;
            /**
             * Relation
             * @default
             */
            relation?: string;
            /**
             * Files
             * @description the signature first
             */
            files: string[];
        };
        /** SignOff */
        SignOff: {
            /** Signer Name */
            signer_name: string;
            /**
             * Comments
             * @default
             */
            comments?: string;
            /**
             * Files
             * @description the signature first
             */
            files?: string[];
            /** Exception */
            exception?: ("customer_absent" | "refused" | "remote_site" | "unable") | null;
            /**
             * Exception Note
             * @default
             */
            exception_note?: string;
        };
        /** Site */
        Site: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Address */
            address: string;
            /** Lat */
            lat: number | null;
            /** Lon */
            lon: number | null;
            /** Switchroom Contact */
            switchroom_contact: string | null;
        };
        /** SitePage */
        SitePage: {
            /** Items */
            items: components["schemas"]["Site"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * SkillLevel
         * @description Level 0: not held; 1: with help; 2: alone; 3: teaches it.
         */
        SkillLevel: {
            /** Skill */
            skill: string;
            /** Level */
            level: number;
            /**
             * Assessed On
             * Format: date
             */
            assessed_on: string;
        };
        /** Source */
        Source: {
            /** Policy */
            policy: string;
            /** Name */
            name: string;
            /**
             * Source
             * @enum {string}
             */
            source: "law" | "manufacturer" | "card" | "contract" | "shop";
            /**
             * Confidence
             * @enum {string}
             */
            confidence: "high" | "medium" | "low";
            note: components["schemas"]["PolicyNote"];
            /** Decided */
            decided: boolean;
            /** In Force */
            in_force: boolean;
            /** Last Day */
            last_day: string | null;
            /**
             * Stricter Than Law
             * @description remedies that the law gives and this term does not: it loses
             */
            stricter_than_law: string[];
        };
        /** Split */
        Split: {
            /** Repair Item */
            repair_item: string;
            /** Fault Description */
            fault_description: string;
            /** Reason */
            reason: string;
        };
        /** Staff */
        Staff: {
            /** Items */
            items: components["schemas"]["StaffMember"][];
            /** Next Cursor */
            next_cursor?: null;
        };
        /** StaffCard */
        StaffCard: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Company */
            company: string;
            /** Brand */
            brand: string | null;
            /**
             * Number
             * @description of the order
             */
            number: string;
            /**
             * Photo
             * @description a small picture as data URI
             */
            photo: string;
            /**
             * Url
             * @description what the customer opens; the card shows it as QR code
             */
            url: string;
            /**
             * Check
             * @description four digits that stand on the card and on the customer's page
             */
            check: string;
            /** Valid Until */
            valid_until: string;
        };
        /** StaffMember */
        StaffMember: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
        };
        /** Standing */
        Standing: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Valid From */
            valid_from: string;
            /** Valid To */
            valid_to: string;
            /** Note */
            note: string;
            /** By Name */
            by_name: string;
            /** Created At */
            created_at: string;
            /** Revoked At */
            revoked_at: string | null;
        };
        /** StandingApproval */
        StandingApproval: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Valid From
             * Format: date-time
             */
            valid_from: string;
            /**
             * Valid To
             * Format: date-time
             */
            valid_to: string;
            /**
             * By Id
             * Format: uuid
             */
            by_id: string;
            /** By Name */
            by_name: string;
        };
        /** StandingList */
        StandingList: {
            /** Items */
            items: components["schemas"]["Standing"][];
            /** Next Cursor */
            next_cursor?: null;
        };
        /** Start */
        Start: Record<string, never>;
        /** StartCode */
        StartCode: {
            /** Code */
            code: string;
            /**
             * For Id
             * Format: uuid
             */
            for_id: string;
            /** For Name */
            for_name: string;
            /** Valid Until */
            valid_until: string;
        };
        /**
         * StartCodeCheck
         * @description PBKDF2-HMAC-SHA256 of the code, so that the phone can check it without a network.
         */
        StartCodeCheck: {
            /** Salt */
            salt: string;
            /** Iterations */
            iterations: number;
            /** Verifier */
            verifier: string;
        };
        /** StepOfTicket */
        StepOfTicket: {
            /** Zh */
            zh: string;
            /** En */
            en: string;
            /** Seq */
            seq: number;
            who: components["schemas"]["Bilingual"];
            within: components["schemas"]["Bilingual"] | null;
            done: components["schemas"]["Told-Output"] | null;
        };
        /** Stop */
        Stop: {
            /** Reason */
            reason: string;
            /** Files */
            files?: string[];
        };
        /** StoredFile */
        StoredFile: {
            /** Sha256 */
            sha256: string;
            /** Size */
            size: number;
        };
        /** StoredWaste */
        StoredWaste: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Ticket Id
             * Format: uuid
             */
            ticket_id: string;
            /** Number */
            number: string;
            /** Kind */
            kind: string;
            /** Quantity */
            quantity: number;
            /** Unit */
            unit: string;
            /** Store Place */
            store_place: string;
            /** By Name */
            by_name: string;
            /** At */
            at: string;
        };
        /** StoredWastes */
        StoredWastes: {
            /** Items */
            items: components["schemas"]["StoredWaste"][];
            /** Next Cursor */
            next_cursor?: null;
        };
        /**
         * Strike
         * @description A line was wrong: it is taken out before anybody signs, and stays in the history.
         */
        Strike: {
            /**
             * Duty
             * @description which one of those owed, from 1; the others keep their numbers
             */
            duty: number;
            /** Reason */
            reason: string;
        };
        /**
         * Suggestion
         * @description What could be a risk and is not in the register.
         */
        Suggestion: {
            /**
             * Source
             * @enum {string}
             */
            source: "hazard" | "assessment";
            /** Title */
            title: string;
            /** Place */
            place: string | null;
            /** Hazard Id */
            hazard_id: string | null;
            /** Ticket Id */
            ticket_id: string | null;
            /** Fact Id */
            fact_id: string | null;
            /** Number */
            number: string;
            /** At */
            at: string;
        };
        /** Suggestions */
        Suggestions: {
            /** Items */
            items: components["schemas"]["Suggestion"][];
            /** Next Cursor */
            next_cursor?: null;
        };
        /** Taken */
        Taken: {
            /**
             * Ticket Id
             * Format: uuid
             */
            ticket_id: string;
            /** Accepted */
            accepted: boolean;
            /**
             * Problem
             * @description why this one was refused, by slug; the others stand
             */
            problem: {
                [key: string]: unknown;
            } | null;
        };
        /**
         * TellNote
         * @description Word from the site: how far it is, a question to an expert, damage to the customer's property.
         */
        TellNote: {
            /** Note Id */
            note_id?: string | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "progress" | "support" | "damage";
            /** Text */
            text: string;
            /** Percent */
            percent?: number | null;
            /**
             * Ready At
             * @description when it is expected to be done
             */
            ready_at?: string | null;
            /** Files */
            files?: string[];
        };
        /**
         * Terms
         * @description What both sides are to sign.
         */
        Terms: {
            /** Terms */
            terms: string;
        };
        /** Then */
        Then: {
            /**
             * From
             * Format: date
             */
            from: string;
            /** Remedies */
            remedies: components["schemas"]["Named"][];
        };
        /** Thing */
        Thing: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "ppe" | "tool";
            /** Code */
            code: string;
            /** Zh */
            zh: string;
            /** En */
            en: string;
            /** Serial */
            serial: string;
            /** Due On */
            due_on: string | null;
            /** Owner Id */
            owner_id: string | null;
        };
        /** Ticket */
        Ticket: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Number */
            number: string;
            /** Version */
            version: number;
            /** Status */
            status: string;
            /** Situation */
            situation: string;
            /** Kind */
            kind: string;
            /**
             * Urgency
             * @enum {string}
             */
            urgency: "normal" | "urgent" | "emergency";
            /** Repair Item */
            repair_item: string;
            /** Fault Description */
            fault_description: string;
            /** Address */
            address: string;
            /** Customer Name */
            customer_name: string | null;
            /** Asset Name */
            asset_name: string | null;
            /** Hazards */
            hazards: string[];
            /** Crew */
            crew: components["schemas"]["CrewPerson"][];
            /** Planned Start */
            planned_start: string | null;
            /** Planned End */
            planned_end: string | null;
            /**
             * Reported At
             * Format: date-time
             */
            reported_at: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Source */
            source: string;
            /** External Ref */
            external_ref: string | null;
            /** Reporter */
            reporter: {
                [key: string]: unknown;
            };
            /** Preliminary Fault */
            preliminary_fault: string | null;
            /** Brand */
            brand: string | null;
            /** Model */
            model: string | null;
            /** Serial */
            serial: string | null;
            /** Preferred From */
            preferred_from: string | null;
            /** Preferred To */
            preferred_to: string | null;
            /** Time Zone */
            time_zone: string;
            customer: components["schemas"]["Customer"] | null;
            site: components["schemas"]["Site"] | null;
            asset: components["schemas"]["TicketAsset"] | null;
            /** Hazards Assessed */
            hazards_assessed: boolean;
            /** Hazards Detail */
            hazards_detail: components["schemas"]["Named"][];
            /** Fall Height M */
            fall_height_m: number | null;
            /** Hot Grade */
            hot_grade: ("HOT_2" | "HOT_1" | "HOT_SPECIAL") | null;
            /** Tasks */
            tasks: string[];
            /** Tasks Detail */
            tasks_detail: components["schemas"]["Named"][];
            /** Min Crew */
            min_crew: number;
            /** @description the company vehicle that goes there */
            vehicle: components["schemas"]["JobVehicle"] | null;
            /**
             * Measured
             * @description the work is recorded with its measurements and gauges (S-WRK-19)
             */
            measured: boolean;
            /**
             * Waste Due
             * @description a waste record is asked before the sign-off
             */
            waste_due: boolean;
            /**
             * Cards Due
             * @description installation and warranty card are asked before the sign-off
             */
            cards_due: boolean;
            /** Impact */
            impact: ("one" | "several" | "building" | "public_safety") | null;
            /** Skills */
            skills: string[];
            /** Parts */
            parts: components["schemas"]["Part-Output"][];
            /** Crew Needed */
            crew_needed: number | null;
            /** Duration Minutes */
            duration_minutes: number | null;
            /** Assessed By Name */
            assessed_by_name: string | null;
            /** Assessed At */
            assessed_at: string | null;
            /** Promised By */
            promised_by: string | null;
            /** Agreed From */
            agreed_from: string | null;
            /** Agreed To */
            agreed_to: string | null;
            /** Appointment Changes */
            appointment_changes: number;
            /** Accept By */
            accept_by: string | null;
            /** Due At */
            due_at: string | null;
            /** Targets */
            targets: components["schemas"]["ServiceTarget"][];
            /** Plan Fixed */
            plan_fixed: boolean;
            approval_policy: components["schemas"]["ApprovalPolicy"];
            /** Round */
            round: number;
            work?: components["schemas"]["WorkRecord"] | null;
            /** Former Crew */
            former_crew?: components["schemas"]["FormerMember"][];
            /** Elsewhere */
            elsewhere: components["schemas"]["Elsewhere"][];
            rest_days: components["schemas"]["RestDays"];
            /** Gear */
            gear: components["schemas"]["Thing"][];
            /** Kit */
            kit: components["schemas"]["KitItem"][];
            /**
             * Visited
             * @description somebody has arrived before: the next departure says why it is needed
             */
            visited: boolean;
            /** Cards */
            cards: components["schemas"]["Card"][];
            /** Requirements */
            requirements: components["schemas"]["Requirement"][];
            /** Facts */
            facts: components["schemas"]["Fact"][];
            /** Catalogue Version */
            catalogue_version: string;
            /** Restrictions */
            restrictions: components["schemas"]["Restriction"][];
            /** Recalled */
            recalled: string[];
            /** Points */
            points: components["schemas"]["IsolationPoint"][];
            /** Lock Register */
            lock_register: components["schemas"]["RegisteredLock"][];
            /** Foreign Locks */
            foreign_locks: components["schemas"]["ForeignLock"][];
            approval: components["schemas"]["Approval"];
            clearance: components["schemas"]["Clearance"] | null;
            /** Lapsed */
            lapsed: components["schemas"]["Blocker"][];
            start_code: components["schemas"]["StartCodeCheck"] | null;
            coverage: components["schemas"]["Coverage"] | null;
            emergency: components["schemas"]["Emergency"] | null;
            /** @description who pays; provisional until the cause was found on site */
            charge: components["schemas"]["TicketCharge"] | null;
            quote: components["schemas"]["Quote"] | null;
            /** Timeline */
            timeline: components["schemas"]["TimelineEvent"][];
            /** Actions */
            actions: string[];
        };
        /** TicketAsset */
        TicketAsset: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Brand */
            brand: string | null;
            /** Model */
            model: string | null;
            /** Serial */
            serial: string | null;
            /** Category */
            category: string;
            /** Purchased At */
            purchased_at: string | null;
        };
        /** TicketCharge */
        TicketCharge: {
            /** Class */
            class: ("in_warranty" | "out_of_warranty" | "contract" | "goodwill") | null;
            /** Final */
            final: boolean;
            /** Decision Id */
            decision_id: string | null;
            /** Reason */
            reason: string;
            /** Override */
            override: boolean;
            /** Agreement */
            agreement: {
                [key: string]: unknown;
            } | null;
            contract?: components["schemas"]["Contract"] | null;
            /** By Name */
            by_name: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
        };
        /** TicketPage */
        TicketPage: {
            /** Items */
            items: components["schemas"]["TicketSummary"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /** TicketRef */
        TicketRef: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Number */
            number: string;
        };
        /** TicketSummary */
        TicketSummary: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Number */
            number: string;
            /** Version */
            version: number;
            /** Status */
            status: string;
            /** Situation */
            situation: string;
            /** Kind */
            kind: string;
            /**
             * Urgency
             * @enum {string}
             */
            urgency: "normal" | "urgent" | "emergency";
            /** Repair Item */
            repair_item: string;
            /** Fault Description */
            fault_description: string;
            /** Address */
            address: string;
            /** Customer Name */
            customer_name: string | null;
            /** Asset Name */
            asset_name: string | null;
            /** Hazards */
            hazards: string[];
            /** Crew */
            crew: components["schemas"]["CrewMember"][];
            /** Planned Start */
            planned_start: string | null;
            /** Planned End */
            planned_end: string | null;
            /**
             * Reported At
             * Format: date-time
             */
            reported_at: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
        };
        /** TimelineEvent */
        TimelineEvent: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Event */
            event: string;
            /** From */
            from: string;
            /** To */
            to: string;
            /** By Name */
            by_name: string;
            /** Note */
            note: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Device At */
            device_at: string | null;
            /**
             * Received At
             * Format: date-time
             */
            received_at: string;
        };
        /** ToPoint */
        ToPoint: {
            /**
             * Point
             * @description the brand's designated inspection point
             */
            point: string;
            /**
             * Note
             * @default
             */
            note?: string;
        };
        /** Tokens */
        Tokens: {
            /** Access Token */
            access_token: string;
            /**
             * Token Type
             * @default bearer
             * @constant
             */
            token_type?: "bearer";
            /**
             * Expires In
             * @description seconds
             */
            expires_in: number;
            /** Refresh Token */
            refresh_token?: string | null;
        };
        /** Told */
        "Told-Input": {
            /** Customer Told */
            customer_told: string;
            /**
             * Note
             * @default
             */
            note?: string;
        };
        /** Told */
        "Told-Output": {
            /** By Name */
            by_name: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
        };
        /**
         * Touched
         * @description A job of the absent person in that time: it needs another.
         */
        Touched: {
            /**
             * Ticket Id
             * Format: uuid
             */
            ticket_id: string;
            /** Number */
            number: string;
            /** Status */
            status: string;
            /**
             * Planned Start
             * Format: date-time
             */
            planned_start: string;
            /**
             * Planned End
             * Format: date-time
             */
            planned_end: string;
            /**
             * User Id
             * Format: uuid
             */
            user_id: string;
            /** Name */
            name: string;
            /**
             * Why
             * @enum {string}
             */
            why: "absent" | "suspended" | "off_shift";
        };
        /**
         * Triage
         * @description What is not given stays as it was, but for `hazards` and `tasks`, which are answered each time.
         */
        Triage: {
            /**
             * Urgency
             * @enum {string}
             */
            urgency: "normal" | "urgent" | "emergency";
            /**
             * Impact
             * @description how many are affected: the greatest impact goes first
             */
            impact?: ("one" | "several" | "building" | "public_safety") | null;
            /** Skills */
            skills?: string[] | null;
            /** Parts */
            parts?: components["schemas"]["fieldlock__tickets__schemas__Part"][] | null;
            /** Crew Needed */
            crew_needed?: number | null;
            /** Duration Minutes */
            duration_minutes?: number | null;
            /** Promised By */
            promised_by?: string | null;
            /**
             * Hazards
             * @description answered even when empty: no hazard known
             */
            hazards: string[];
            /** Fall Height M */
            fall_height_m?: number | null;
            /**
             * Hot Grade
             * @description required for hot work
             */
            hot_grade?: ("HOT_2" | "HOT_1" | "HOT_SPECIAL") | null;
            /**
             * Tasks
             * @description what brings lists of its own
             */
            tasks?: string[];
            /** Preliminary Fault */
            preliminary_fault?: string | null;
            /** Site Id */
            site_id?: string | null;
            /** Asset Id */
            asset_id?: string | null;
        };
        /** Typed */
        Typed: {
            /** Text */
            text: string;
        };
        /** Uncountersigned */
        Uncountersigned: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Ticket Id
             * Format: uuid
             */
            ticket_id: string;
            /** Number */
            number: string;
            /** Repair Item */
            repair_item: string;
            /** Status */
            status: string;
            /** By Name */
            by_name: string;
            /** Leader Name */
            leader_name: string;
            /** Said At */
            said_at: string;
            /** Note */
            note: string;
            /** Noted At */
            noted_at: string;
            /** Overdue */
            overdue: boolean;
        };
        /** UncountersignedList */
        UncountersignedList: {
            /** Items */
            items: components["schemas"]["Uncountersigned"][];
            /** Next Cursor */
            next_cursor?: null;
        };
        /** Unfit */
        Unfit: {
            /**
             * User Id
             * Format: uuid
             */
            user_id: string;
            /** Name */
            name: string;
            /** Declared At */
            declared_at: string;
            /** Jobs */
            jobs: components["schemas"]["JobLeft"][];
        };
        /** UnfitToday */
        UnfitToday: {
            /** Day */
            day: string;
            /** Items */
            items: components["schemas"]["Unfit"][];
        };
        /** Unit */
        Unit: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Version */
            version: number;
            /** Brand */
            brand: string;
            /** Model */
            model: string;
            /** Serial */
            serial: string;
            /**
             * Status
             * @enum {string}
             */
            status: "in_stock" | "reserved" | "issued" | "withdrawn";
            /** Case Id */
            case_id: string | null;
            /** Case Number */
            case_number: string | null;
            /**
             * Received At
             * Format: date-time
             */
            received_at: string;
            /** Received By Name */
            received_by_name: string;
            /** Issued At */
            issued_at: string | null;
            /** Note */
            note: string;
        };
        /** UnitOfCase */
        UnitOfCase: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Brand */
            brand: string | null;
            /** Model */
            model: string | null;
            /** Serial */
            serial: string | null;
            /** Category */
            category: string;
            /** Purchased At */
            purchased_at: string | null;
        };
        /** UnitPage */
        UnitPage: {
            /** Items */
            items: components["schemas"]["Unit"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /** Units */
        Units: {
            /** Items */
            items: components["schemas"]["Unit"][];
        };
        /**
         * Upload
         * @description How far an upload in parts is. `complete`: the file is held, nothing more is needed.
         */
        Upload: {
            /** Sha256 */
            sha256: string;
            /** Received */
            received: number;
            /** Complete */
            complete: boolean;
        };
        /** UseCode */
        UseCode: {
            /** Code */
            code: string;
            /**
             * Round
             * @description the round that the phone was in; the present one when left out
             */
            round?: number | null;
        };
        /** ValidationError */
        ValidationError: {
            /** Location */
            loc: (string | number)[];
            /** Message */
            msg: string;
            /** Error Type */
            type: string;
            /** Input */
            input?: unknown;
            /** Context */
            ctx?: Record<string, never>;
        };
        /**
         * VerbalApproval
         * @description The leader's word over the phone, as the technician heard it.
         */
        VerbalApproval: {
            /** Leader Name */
            leader_name: string;
            /** Said At */
            said_at?: string | null;
            /**
             * Note
             * @default
             */
            note?: string;
        };
        /** Verify */
        Verify: {
            /**
             * Note
             * @default
             */
            note?: string;
            /** Files */
            files?: string[];
        };
        /**
         * Version
         * @description One published version. `waiting` for its release, `withdrawn` before it, `scheduled` from `valid_from` on.
         */
        Version: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "safety" | "checklists" | "bindings" | "wording" | "warranty" | "warranty_wording" | "dispatch";
            /** Version */
            version: number;
            /**
             * State
             * @enum {string}
             */
            state: "waiting" | "withdrawn" | "scheduled" | "in_force" | "past" | "recalled";
            /**
             * Valid From
             * Format: date-time
             */
            valid_from: string;
            /** Sha256 */
            sha256: string;
            /** Reason */
            reason: string;
            /**
             * Published At
             * Format: date-time
             */
            published_at: string;
            /** Published By */
            published_by: string | null;
            /** Published Name */
            published_name: string | null;
            /** Reviewed At */
            reviewed_at: string | null;
            /** Reviewed Name */
            reviewed_name: string | null;
            /** Recalled At */
            recalled_at: string | null;
            /** Recalled Name */
            recalled_name: string | null;
            /** Recall Reason */
            recall_reason: string | null;
            /** Open Tickets */
            open_tickets: number;
        };
        /** Wait */
        Wait: {
            /** Cause */
            cause: string;
        } & {
            [key: string]: unknown;
        };
        /** WantQuote */
        WantQuote: {
            /**
             * Note
             * @default
             */
            note?: string;
        };
        /**
         * WarrantyInputs
         * @description What the phone decides the warranty of a job's thing with while it is alone: advice, the server decides.
         */
        WarrantyInputs: {
            /**
             * Ticket Id
             * Format: uuid
             */
            ticket_id: string;
            /** Policies */
            policies: string[];
            /**
             * Version
             * @description of policies and words: `GET /warranty/rules?version=`
             */
            version: string;
            /** Facts */
            facts: {
                [key: string]: unknown;
            };
        };
        /** WarrantyRules */
        WarrantyRules: {
            /** Version */
            version: string;
            /** Policies */
            policies: {
                [key: string]: unknown;
            };
            /**
             * Wording
             * @description reasons, remedies, flags, labels, changes: by code, zh and en
             */
            wording: {
                [key: string]: unknown;
            };
        };
        /**
         * Window
         * @description `free`: how many crews could take it; the customer is told the times.
         */
        Window: {
            /**
             * Start
             * Format: date-time
             */
            start: string;
            /**
             * End
             * Format: date-time
             */
            end: string;
            /** Free */
            free: number;
        };
        /** Windows */
        Windows: {
            /** Items */
            items: components["schemas"]["Window"][];
        };
        /** WithdrawCase */
        WithdrawCase: {
            /** Reason */
            reason: string;
        };
        /** WithdrawUnit */
        WithdrawUnit: {
            /** Reason */
            reason: string;
        };
        /**
         * WorkConflict
         * @description What several of the crew recorded differently; the first is the latest.
         */
        WorkConflict: {
            /** Field */
            field: string;
            /** Values */
            values: components["schemas"]["SaidOfWork"][];
        };
        /**
         * WorkRecord
         * @description Put together field by field from everybody's records of this round.
         */
        WorkRecord: {
            /** Finding */
            finding: string | null;
            /** Action */
            action: string | null;
            /** Result */
            result: string | null;
            /** Minutes */
            minutes: number | null;
            /** Parts */
            parts: {
                [key: string]: unknown;
            }[];
            /** Conflicts */
            conflicts: components["schemas"]["WorkConflict"][];
        };
        /**
         * WrongClock
         * @description A phone's clock was off: the error was measured and taken out, the time that it told is kept.
         */
        WrongClock: {
            /**
             * Fact Id
             * Format: uuid
             */
            fact_id: string;
            /** Person Name */
            person_name: string;
            /** Off By Seconds */
            off_by_seconds: number;
        };
        /** Versions */
        fieldlock__catalogue__schemas__Versions: {
            /** Items */
            items: components["schemas"]["Version"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * Accept
         * @description `interim`: how people are protected from now on, until the correction; may follow as `protect`.
         */
        fieldlock__hazards__schemas__Accept: {
            /**
             * Owner Id
             * Format: uuid
             */
            owner_id: string;
            /** Measure */
            measure: string;
            /**
             * Due On
             * Format: date
             */
            due_on: string;
            /** Interim */
            interim?: string | null;
            /**
             * Restrict
             * @description unchanged when left out
             */
            restrict?: ("asset" | "site" | "none") | null;
            /**
             * Corrective Ticket Id
             * @description the job sent to correct this very hazard
             */
            corrective_ticket_id?: string | null;
        };
        /** Owner */
        fieldlock__hazards__schemas__Owner: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Roles */
            roles: string[];
        };
        /** Owners */
        fieldlock__hazards__schemas__Owners: {
            /** Items */
            items: components["schemas"]["fieldlock__hazards__schemas__Owner"][];
        };
        /** Owner */
        fieldlock__isolation__schemas__Owner: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
        };
        /** Owners */
        fieldlock__isolation__schemas__Owners: {
            /** Items */
            items: components["schemas"]["fieldlock__isolation__schemas__Owner"][];
        };
        /** Accept */
        fieldlock__plans__schemas__Accept: {
            /**
             * Tickets
             * @description which of the planned tickets; all when left out
             */
            tickets?: string[] | null;
        };
        /** Evaluated */
        fieldlock__safety__schemas__Evaluated: {
            /** May Start */
            may_start: boolean;
            /** Blockers */
            blockers: components["schemas"]["EvaluatedBlocker"][];
        };
        /** Versions */
        fieldlock__sync__schemas__Versions: {
            /** Current */
            current: number;
            /** Minimum */
            minimum: number;
        };
        /** Part */
        fieldlock__tickets__schemas__Part: {
            /** Code */
            code: string;
            /**
             * Quantity
             * @default 1
             */
            quantity?: number;
        };
        /** Evaluated */
        fieldlock__warranty__schemas__Evaluated: {
            /** Eligible */
            eligible?: boolean | null;
            /** Remedies */
            remedies?: string[] | null;
            /** Fee Minor */
            fee_minor?: number | null;
            /** Refund Minor */
            refund_minor?: number | null;
            /** Last Day */
            last_day?: string | null;
            /** Reasons */
            reasons?: string[] | null;
        } & {
            [key: string]: unknown;
        };
        /** Part */
        fieldlock__work__schemas__Part: {
            /** Name */
            name: string;
            /** Qty */
            qty: number;
        };
        Problem: {
            /** Format: uri */
            type: string;
            slug: string;
            title: string;
            status: number;
            detail?: string;
            fields?: {
                field: string;
                reason: string;
            }[];
            blockers?: {
                [key: string]: unknown;
            }[];
        } & {
            [key: string]: unknown;
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
    sign_in_api_v1_auth_token_post: {
        parameters: {
            query?: never;
            header?: {
                /** @description the phone, if it is registered */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["Body_sign_in_api_v1_auth_token_post"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tokens"];
                };
            };
            /** @description sign-in-failed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description device-revoked */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refresh_api_v1_auth_refresh_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Refresh"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tokens"];
                };
            };
            /** @description not-signed-in, session-ended, refresh-reused */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description device-revoked */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    sign_out_api_v1_auth_logout_post: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    client_token_api_v1_oauth_token_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["Body_client_token_api_v1_oauth_token_post"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tokens"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    me_api_v1_me_get: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description device-revoked */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    set_language_api_v1_me_language_put: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Language"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    page_api_v1_devices_get: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string | null;
            };
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DevicePage"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    register_device_api_v1_devices_post: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDevice"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Device"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description device-key-invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revoke_api_v1_devices__device_id__revoke_post: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Revoke"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisteredDevice"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    keep_recovery_api_v1_devices__device_id__recovery_put: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeepRecovery"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptRecovery"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recovery_api_v1_devices__device_id__recovery_post: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskRecovery"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recovery"];
                };
            };
            /** @description not-signed-in, sign-in-failed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    page_api_v1_tickets_get: {
        parameters: {
            query?: {
                status?: string | null;
                urgency?: "emergency" | null;
                q?: string | null;
                limit?: number;
                cursor?: string | null;
            };
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketPage"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_api_v1_tickets_post: {
        parameters: {
            query?: never;
            header?: {
                "idempotency-key"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTicket"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description conflict, reference-conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid, idempotency-key-reused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_api_v1_tickets__ticket_id__get: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, not-in-crew */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    dossier_api_v1_tickets__ticket_id__dossier_get: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dossier"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    triage_api_v1_tickets__ticket_id__triage_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Triage"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, not-in-crew */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-possible-now, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    emergency_api_v1_tickets__ticket_id__emergency_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RaiseEmergency"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, not-in-crew */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-possible-now, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    false_alarm_api_v1_tickets__ticket_id__false_alarm_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, not-in-crew */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-possible-now, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    playbook_step_api_v1_tickets__ticket_id__playbook_step_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlaybookStep"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, not-in-crew */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-possible-now, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ready_api_v1_tickets__ticket_id__ready_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoArgs"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, not-in-crew */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-possible-now, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reject_api_v1_tickets__ticket_id__reject_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reject"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, not-in-crew */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-possible-now, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancel_api_v1_tickets__ticket_id__cancel_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, not-in-crew */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-possible-now, guards-not-met, service-shut */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    close_api_v1_tickets__ticket_id__close_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Note-Input"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, not-in-crew */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-possible-now, guards-not-met, service-shut */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    return_order_api_v1_tickets__ticket_id__return_order_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoArgs"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, not-in-crew */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-possible-now, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    follow_up_api_v1_tickets__ticket_id__follow_up_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FollowUp"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, not-in-crew */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-possible-now, guards-not-met, service-shut, cards-missing */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    classify_api_v1_tickets__ticket_id__classify_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Classify"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, not-in-crew */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-possible-now, guards-not-met, evidence-missing, contract-missing, covered-not-chargeable */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirm_coverage_api_v1_tickets__ticket_id__confirm_coverage_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmCoverage"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, not-in-crew */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-possible-now, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    want_quote_api_v1_tickets__ticket_id__want_quote_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WantQuote"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, not-in-crew */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-possible-now, guards-not-met, covered-not-chargeable */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    issue_quote_api_v1_tickets__ticket_id__issue_quote_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueQuote"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, not-in-crew */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-possible-now, guards-not-met, covered-not-chargeable */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    consent_api_v1_tickets__ticket_id__consent_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Consent"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, not-in-crew */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-possible-now, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decline_quote_api_v1_tickets__ticket_id__decline_quote_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclineQuote"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, not-in-crew */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-possible-now, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    assign_api_v1_tickets__ticket_id__assign_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Assign"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, not-in-crew */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-possible-now, guards-not-met, not-assignable, agreement-missing, evidence-missing, equipment-restricted */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdraw_api_v1_tickets__ticket_id__withdraw_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, not-in-crew */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-possible-now, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postpone_api_v1_tickets__ticket_id__postpone_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, not-in-crew */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-possible-now, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    split_api_v1_tickets__ticket_id__split_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Split"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, not-in-crew */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-possible-now, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    merge_api_v1_tickets__ticket_id__merge_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Merge"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, not-in-crew */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-possible-now, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    renew_rules_api_v1_tickets__ticket_id__renew_rules_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Note-Input"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, not-in-crew */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-possible-now, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    accept_api_v1_tickets__ticket_id__accept_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoArgs"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, not-in-crew */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-possible-now, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decline_api_v1_tickets__ticket_id__decline_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description Given back; the ticket is no longer yours to read */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, not-in-crew */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-possible-now, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    appoint_api_v1_tickets__ticket_id__appoint_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Appoint"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, not-in-crew */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-possible-now, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    depart_api_v1_tickets__ticket_id__depart_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Depart"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, not-in-crew */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-possible-now, guards-not-met, kit-incomplete */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    arrive_api_v1_tickets__ticket_id__arrive_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Note-Input"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, not-in-crew */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-possible-now, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirm_api_v1_tickets__ticket_id__confirm_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Confirm"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, not-in-crew */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description on-another-job, photo-of-another-job, gear-unusable */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid, unknown-item, wrong-unit */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    request_approval_api_v1_tickets__ticket_id__request_approval_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Ask"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, not-in-crew */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-possible-now, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approve_api_v1_tickets__ticket_id__approve_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Approve"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, not-in-crew */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-possible-now, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refuse_approval_api_v1_tickets__ticket_id__refuse_approval_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, not-in-crew */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-possible-now, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    use_code_api_v1_tickets__ticket_id__use_code_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UseCode"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, not-in-crew */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-possible-now, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    start_api_v1_tickets__ticket_id__start_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Start"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, not-in-crew */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-possible-now, guards-not-met, gate-blocked, consent-missing */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stop_api_v1_tickets__ticket_id__stop_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Stop"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description Stopped; the ticket is not yours to read */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, not-in-crew */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-possible-now, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    report_hazard_api_v1_tickets__ticket_id__report_hazard_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportHazard"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, not-in-crew */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-possible-now, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    lift_stop_api_v1_tickets__ticket_id__lift_stop_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LiftStop"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, not-in-crew */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-possible-now, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    hold_api_v1_tickets__ticket_id__hold_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Hold"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, not-in-crew */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-possible-now, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resume_api_v1_tickets__ticket_id__resume_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoArgs"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, not-in-crew */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-possible-now, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    start_rework_api_v1_tickets__ticket_id__start_rework_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoArgs"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, not-in-crew */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-possible-now, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    note_verbal_api_v1_tickets__ticket_id__note_verbal_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerbalApproval"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, not-in-crew */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-possible-now, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countersign_api_v1_tickets__ticket_id__countersign_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Note-Input"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, not-in-crew */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-possible-now, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    review_safety_api_v1_tickets__ticket_id__review_safety_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Review"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, not-in-crew */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-possible-now, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    gas_test_api_v1_tickets__ticket_id__gas_test_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GasTest"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, not-in-crew */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-possible-now, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    take_break_api_v1_tickets__ticket_id__take_break_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoArgs"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, not-in-crew */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-possible-now, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    end_break_api_v1_tickets__ticket_id__end_break_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndBreak"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, not-in-crew */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-possible-now, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    new_hazard_api_v1_tickets__ticket_id__new_hazard_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewHazard"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, not-in-crew */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-possible-now, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    request_permit_api_v1_tickets__ticket_id__request_permit_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestPermit"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, not-in-crew */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-possible-now, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approve_permit_api_v1_tickets__ticket_id__approve_permit_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApprovePermit"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, not-in-crew */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-possible-now, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refuse_permit_api_v1_tickets__ticket_id__refuse_permit_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndPermit"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, not-in-crew */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-possible-now, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    suspend_permit_api_v1_tickets__ticket_id__suspend_permit_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndPermit"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, not-in-crew */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-possible-now, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resume_permit_api_v1_tickets__ticket_id__resume_permit_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApprovePermit"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, not-in-crew */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-possible-now, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    close_permit_api_v1_tickets__ticket_id__close_permit_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndPermit"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, not-in-crew */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-possible-now, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    hand_over_lock_api_v1_tickets__ticket_id__hand_over_lock_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandOverLock"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, not-in-crew */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-possible-now, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove_absent_lock_api_v1_tickets__ticket_id__remove_absent_lock_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemoveAbsentLock"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, not-in-crew */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-possible-now, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    record_work_api_v1_tickets__ticket_id__record_work_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordWork"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, not-in-crew */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-possible-now, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    note_api_v1_tickets__ticket_id__note_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TellNote"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, not-in-crew */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-possible-now, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answer_note_api_v1_tickets__ticket_id__answer_note_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerNote"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, not-in-crew */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-possible-now, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    shut_off_api_v1_tickets__ticket_id__shut_off_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShutOff"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, not-in-crew */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-possible-now, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restore_service_api_v1_tickets__ticket_id__restore_service_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RestoreService"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, not-in-crew */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-possible-now, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    record_waste_api_v1_tickets__ticket_id__record_waste_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordWaste"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, not-in-crew */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-possible-now, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    record_cards_api_v1_tickets__ticket_id__record_cards_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordCards"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, not-in-crew */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-possible-now, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    hand_over_waste_api_v1_tickets__ticket_id__hand_over_waste_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandOverWaste"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, not-in-crew */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-possible-now, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    declare_fitness_api_v1_tickets__ticket_id__declare_fitness_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Declare"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, not-in-crew */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-possible-now, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    complete_api_v1_tickets__ticket_id__complete_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoArgs"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, not-in-crew */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-possible-now, guards-not-met, not-finished */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sign_off_api_v1_tickets__ticket_id__sign_off_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignOff"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, not-in-crew */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-possible-now, guards-not-met, not-finished */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    kinds_api_v1_emergencies_get: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Guidances"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    recognise_api_v1_emergencies_recognise_post: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Typed"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recognised"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ticket_gate_api_v1_tickets__ticket_id__gate_get: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Gate"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, not-in-crew */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    evaluate_api_v1_safety_gate_evaluate_post: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EvaluateGate"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["fieldlock__safety__schemas__Evaluated"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    issue_code_api_v1_tickets__ticket_id__start_code_post: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueCode"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartCode"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    permit_board_api_v1_safety_permits_get: {
        parameters: {
            query?: {
                standing?: string | null;
            };
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PermitPage"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    uncountersigned_api_v1_safety_approvals_uncountersigned_get: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UncountersignedList"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    standing_approvals_api_v1_safety_standing_approvals_get: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandingList"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    grant_standing_api_v1_safety_standing_approvals_post: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantStanding"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Standing"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revoke_standing_api_v1_safety_standing_approvals__approval_id__revoke_post: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                approval_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    candidates_api_v1_dispatch_tickets__ticket_id__candidates_get: {
        parameters: {
            query?: {
                planned_start?: string | null;
                planned_end?: string | null;
            };
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Candidates"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    windows_api_v1_dispatch_tickets__ticket_id__windows_get: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Windows"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    due_api_v1_dispatch_due_get: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DueList"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    alerts_api_v1_dispatch_alerts_get: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Alerts"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    see_api_v1_dispatch_alerts__alert_id__see_post: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                alert_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    begin_api_v1_dispatch_plans_post: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPlan"];
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Begun"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    accept_api_v1_dispatch_plans__job_id__accept_post: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                job_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["fieldlock__plans__schemas__Accept"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptAnswer"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-planned */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rota_api_v1_rota_get: {
        parameters: {
            query?: {
                since?: string | null;
                until?: string | null;
            };
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rota"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    add_shifts_api_v1_rota_shifts_post: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewShifts"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShiftsAdded"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description shifts-overlap */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid, local-time-skipped, not-a-field-person */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancel_shift_api_v1_rota_shifts__shift_id__delete: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                shift_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    add_absence_api_v1_rota_absences_post: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAbsence"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewAbsenceAnswer"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid, not-a-field-person */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancel_absence_api_v1_rota_absences__absence_id__delete: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                absence_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    people_api_v1_rota_people_get: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldPeople"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    set_profile_api_v1_rota_people__user_id__put: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Profile"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    set_skill_api_v1_rota_people__user_id__skills_post: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SkillLevel"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    certificates_api_v1_rota_certificates_get: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Certificates"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    register_certificate_api_v1_rota_people__user_id__certificates_post: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCertificate"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description certificate-of-another */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    make_calendar_api_v1_rota_calendar_post: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarAddress"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    revoke_calendar_api_v1_rota_calendar_delete: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    calendar_api_v1_rota_calendar__address__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                address: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    board_api_v1_dispatch_board_get: {
        parameters: {
            query?: {
                from?: string | null;
                to?: string | null;
                ticket?: string[] | null;
            };
            header?: {
                "if-none-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DispatchBoard"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    preview_api_v1_dispatch_preview_post: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignmentProposal"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentPreview"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    presence_api_v1_dispatch_board_presence_post: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BoardPresence"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    assets_api_v1_assets_get: {
        parameters: {
            query?: {
                q?: string | null;
                limit?: number;
                cursor?: string | null;
            };
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssetPage"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    asset_api_v1_assets__asset_id__get: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                asset_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Asset"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    history_api_v1_assets__asset_id__history_get: {
        parameters: {
            query?: {
                kind?: ("fault" | "service" | "part" | "reading" | "return" | "hazard" | "decision" | "exchange") | null;
                limit?: number;
                cursor?: string | null;
            };
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                asset_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssetHistory"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sites_api_v1_sites_get: {
        parameters: {
            query?: {
                q?: string | null;
                limit?: number;
                cursor?: string | null;
            };
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SitePage"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    search_api_v1_customers_get: {
        parameters: {
            query?: {
                q?: string | null;
                limit?: number;
                cursor?: string | null;
            };
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerPage"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    add_api_v1_customers_post: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCustomer"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerRecord"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    one_api_v1_customers__customer_id__get: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerRecord"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    add_site_api_v1_customers__customer_id__sites_post: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSite"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerRecord"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    add_asset_api_v1_customers__customer_id__assets_post: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAsset"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerRecord"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    correct_api_v1_customers__customer_id__corrections_post: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Correction"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerRecord"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description record-changed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    merge_api_v1_customers__customer_id__merge_post: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                customer_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeInto"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerRecord"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description already-merged */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    page_api_v1_gear_get: {
        parameters: {
            query?: {
                q?: string | null;
                limit?: number;
                cursor?: string | null;
            };
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisteredPage"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    register_api_v1_gear_post: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GearBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registered"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    labels_pdf_api_v1_gear_labels_pdf_get: {
        parameters: {
            query: {
                ids: string;
            };
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    one_api_v1_gear__gear_id__get: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                gear_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registered"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_api_v1_gear__gear_id__put: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                gear_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GearBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registered"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description gear-unusable, own-report */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    events_api_v1_gear__gear_id__events_get: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                gear_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GearEvents"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inspect_api_v1_gear__gear_id__inspect_post: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                gear_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Inspection"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registered"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description gear-unusable, own-report */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    quarantine_api_v1_gear__gear_id__quarantine_post: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                gear_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Quarantine"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registered"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description gear-unusable, own-report */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    release_api_v1_gear__gear_id__release_post: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                gear_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Release"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registered"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description gear-unusable, own-report */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    lend_api_v1_gear__gear_id__lend_post: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                gear_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Lend"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registered"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description gear-unusable, own-report */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    take_back_api_v1_gear__gear_id__return_post: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                gear_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Return"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registered"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description gear-unusable, own-report */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rules_api_v1_catalogue_get: {
        parameters: {
            query?: {
                version?: string | null;
            };
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rulebook"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    listed_api_v1_catalogue_documents_get: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["fieldlock__catalogue__schemas__Versions"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_api_v1_catalogue_documents__kind___version__get: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                kind: "safety" | "checklists" | "bindings" | "wording" | "warranty" | "warranty_wording" | "dispatch";
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    preview_api_v1_catalogue_documents__kind__drafts_preview_post: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                kind: "safety" | "checklists" | "bindings" | "wording" | "warranty" | "warranty_wording" | "dispatch";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Draft"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recompute_api_v1_catalogue_documents__kind__drafts_recompute_post: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                kind: "safety" | "checklists" | "bindings" | "wording" | "warranty" | "warranty_wording" | "dispatch";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Draft"];
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recomputing"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    publish_api_v1_catalogue_documents__kind__post: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                kind: "safety" | "checklists" | "bindings" | "wording" | "warranty" | "warranty_wording" | "dispatch";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Publish"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rules-out-of-date, rules-waiting */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    release_api_v1_catalogue_documents__kind___version__release_post: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                kind: "safety" | "checklists" | "bindings" | "wording" | "warranty" | "warranty_wording" | "dispatch";
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rules-out-of-date */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recall_api_v1_catalogue_documents__kind___version__recall_post: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                kind: "safety" | "checklists" | "bindings" | "wording" | "warranty" | "warranty_wording" | "dispatch";
                version: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Recall"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recalled"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rules-out-of-date, rules-needed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_api_v1_files__sha256__get: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                sha256: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    put_api_v1_files__sha256__put: {
        parameters: {
            query?: never;
            header?: {
                "content-type"?: string;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                sha256: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredFile"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description type-not-accepted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description hash-mismatch */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description storage-full */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_part_api_v1_files__sha256__patch: {
        parameters: {
            query?: never;
            header: {
                /** @description bytes <first>-<last>/<size> */
                "content-range": string;
                "content-type"?: string;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                sha256: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upload"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description upload-offset */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description type-not-accepted */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid, hash-mismatch */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description storage-full */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    how_far_api_v1_files__sha256__upload_get: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                sha256: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upload"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    own_api_v1_fitness_own_get: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Own"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    declare_api_v1_fitness_own_post: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Declare"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Own"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description declared-unfit */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    today_api_v1_fitness_today_get: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnfitToday"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    clear_api_v1_fitness__user_id__clear_post: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Clear"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    page_api_v1_hazards_get: {
        parameters: {
            query?: {
                status?: "all" | "open" | "closed" | "overdue";
                limit?: number;
                cursor?: string | null;
            };
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HazardPage"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    report_api_v1_hazards_post: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HazardReport"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hazard"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    owners_api_v1_hazards_owners_get: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["fieldlock__hazards__schemas__Owners"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_api_v1_hazards__hazard_id__get: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                hazard_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hazard"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    hazard_accept_api_v1_hazards__hazard_id__accept_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                hazard_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["fieldlock__hazards__schemas__Accept"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hazard"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description hazard-step-not-possible, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    hazard_protect_api_v1_hazards__hazard_id__protect_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                hazard_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Protect"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hazard"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description hazard-step-not-possible, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    hazard_correct_api_v1_hazards__hazard_id__correct_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                hazard_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Correct"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hazard"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description hazard-step-not-possible, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    hazard_send_back_api_v1_hazards__hazard_id__send_back_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                hazard_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Because"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hazard"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description hazard-step-not-possible, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    hazard_verify_api_v1_hazards__hazard_id__verify_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                hazard_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Verify"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hazard"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description hazard-step-not-possible, guards-not-met, self-verification, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    hazard_close_api_v1_hazards__hazard_id__close_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                hazard_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Close"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hazard"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description hazard-step-not-possible, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    hazard_dismiss_api_v1_hazards__hazard_id__dismiss_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                hazard_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Because"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hazard"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description hazard-step-not-possible, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    page_api_v1_inspections_get: {
        parameters: {
            query: {
                kind: "round" | "draw" | "visit" | "risk" | "violation" | "programme" | "claim" | "defect";
                open_only?: boolean;
                limit?: number;
                cursor?: string | null;
            };
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordPage"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    items_api_v1_inspections_items_get: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LookedAtItems"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    suggestions_api_v1_inspections_suggestions_get: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Suggestions"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    people_api_v1_inspections_people_get: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Staff"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    new_round_api_v1_inspections_rounds_post: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRound"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Record"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    new_draw_api_v1_inspections_draws_post: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDraw"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Record"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description drawn-already, nothing-to-visit */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    new_risk_api_v1_inspections_risks_post: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRisk"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Record"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description in-register */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    new_violation_api_v1_inspections_violations_post: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewViolation"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Record"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description stop-is-no-violation */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    new_programme_api_v1_inspections_programmes_post: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewProgramme"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Record"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description in-register */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    new_claim_api_v1_inspections_claims_post: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewClaim"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Record"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description liability-facts-missing, owner-bears, in-register */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    new_defect_api_v1_inspections_defects_post: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDefect"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Record"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    agreement_paper_api_v1_inspections__record_id__agreement_pdf_get: {
        parameters: {
            query?: {
                language?: "zh" | "en";
            };
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                record_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found, no-agreement */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    read_api_v1_inspections__record_id__get: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                record_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Record"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    record_inspect_api_v1_inspections__record_id__inspect_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                record_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Inspect"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Record"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description record-step-not-possible, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    record_end_api_v1_inspections__record_id__end_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                record_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Because"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Record"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description record-step-not-possible, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    record_visit_api_v1_inspections__record_id__visit_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                record_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Inspect"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Record"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description record-step-not-possible, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    record_miss_api_v1_inspections__record_id__miss_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                record_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Because"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Record"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description record-step-not-possible, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    record_review_api_v1_inspections__record_id__review_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                record_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RiskReview"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Record"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description record-step-not-possible, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    record_settle_api_v1_inspections__record_id__settle_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                record_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Because"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Record"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description record-step-not-possible, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    record_reply_api_v1_inspections__record_id__reply_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                record_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reply"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Record"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description record-step-not-possible, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    record_decide_api_v1_inspections__record_id__decide_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                record_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Decide"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Record"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description record-step-not-possible, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    record_withdraw_api_v1_inspections__record_id__withdraw_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                record_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Because"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Record"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description record-step-not-possible, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    record_adopt_api_v1_inspections__record_id__adopt_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                record_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Adopt"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Record"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description record-step-not-possible, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    record_log_api_v1_inspections__record_id__log_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                record_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Log"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Record"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description record-step-not-possible, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    record_finish_api_v1_inspections__record_id__finish_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                record_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Because"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Record"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description record-step-not-possible, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    record_draft_api_v1_inspections__record_id__draft_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                record_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Terms"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Record"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description record-step-not-possible, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    record_owe_api_v1_inspections__record_id__owe_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                record_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Owe"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Record"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description record-step-not-possible, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    record_strike_api_v1_inspections__record_id__strike_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                record_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Strike"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Record"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description record-step-not-possible, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    record_agree_api_v1_inspections__record_id__agree_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                record_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Agree"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Record"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description record-step-not-possible, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    record_perform_api_v1_inspections__record_id__perform_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                record_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Perform"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Record"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description record-step-not-possible, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    record_file_api_v1_inspections__record_id__file_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                record_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Because"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Record"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description record-step-not-possible, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    record_urge_api_v1_inspections__record_id__urge_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                record_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Log"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Record"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description record-step-not-possible, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    record_drop_api_v1_inspections__record_id__drop_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                record_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Because"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Record"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description record-step-not-possible, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    record_pass_on_api_v1_inspections__record_id__pass_on_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                record_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PassOn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Record"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description record-step-not-possible, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    record_fix_api_v1_inspections__record_id__fix_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                record_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Log"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Record"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description record-step-not-possible, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    record_tell_api_v1_inspections__record_id__tell_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                record_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Log"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Record"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description record-step-not-possible, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    points_api_v1_isolation_points_get: {
        parameters: {
            query?: {
                asset_id?: string | null;
                site_id?: string | null;
                limit?: number;
                cursor?: string | null;
            };
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PointPage"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    add_point_api_v1_isolation_points_post: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PointBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IsolationPoint"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_point_api_v1_isolation_points__point_id__put: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                point_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PointBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IsolationPoint"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description conflict, lock-on */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    locks_api_v1_isolation_locks_get: {
        parameters: {
            query?: {
                q?: string | null;
                limit?: number;
                cursor?: string | null;
            };
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LockPage"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    add_lock_api_v1_isolation_locks_post: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LockBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisteredLock"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_lock_api_v1_isolation_locks__lock_id__put: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                lock_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LockBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisteredLock"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description conflict, lock-on */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    owners_api_v1_isolation_owners_get: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["fieldlock__isolation__schemas__Owners"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    what_is_locked_api_v1_isolation_board_get: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Board"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    labels_pdf_api_v1_isolation_labels_pdf_get: {
        parameters: {
            query: {
                ids: string;
            };
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    evaluate_api_v1_warranty_evaluate_post: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Evaluate"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["fieldlock__warranty__schemas__Evaluated"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid, policy-incomplete, policy-not-for-use */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    evaluate_batch_api_v1_warranty_evaluate_batch_post: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Evaluate"][];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["fieldlock__warranty__schemas__Evaluated"][];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid, policy-incomplete, policy-not-for-use */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    explain_api_v1_warranty_explain_post: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Explain"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Explained"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid, policy-incomplete, policy-not-for-use */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rules_api_v1_warranty_rules_get: {
        parameters: {
            query: {
                /** @description `warranty@2,warranty_wording@1`, as the pull names it */
                version: string;
            };
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WarrantyRules"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    of_asset_api_v1_assets__asset_id__warranty_get: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                asset_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Advice"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    paper_of_asset_api_v1_assets__asset_id__warranty_pdf_get: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                asset_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    of_ticket_api_v1_tickets__ticket_id__warranty_get: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Advice"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    paper_of_ticket_api_v1_tickets__ticket_id__warranty_pdf_get: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    override_api_v1_warranty_overrides_post: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Override"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Advice"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    start_run_api_v1_warranty_runs_post: {
        parameters: {
            query?: {
                campaign?: string | null;
            };
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunStarted"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    page_api_v1_jobs_get: {
        parameters: {
            query?: {
                /** @description the name of a task: everybody's jobs of it */
                task?: string | null;
                limit?: number;
                cursor?: string | null;
            };
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobPage"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    look_api_v1_jobs__job_id__get: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobDocument"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    cancel_api_v1_jobs__job_id__cancel_post: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobDocument"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    result_api_v1_jobs__job_id__result_get: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    coverage_api_v1_warranty_coverage_get: {
        parameters: {
            query: {
                serial: string;
            };
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SerialCoverage"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description serial-unknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    page_api_v1_returns_get: {
        parameters: {
            query?: {
                status?: "all" | "open" | "closed" | "due";
                limit?: number;
                cursor?: string | null;
            };
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnPage"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    consult_api_v1_returns_post: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Consult"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnCase"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description serial-unknown */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description return-case-open */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    parameters_api_v1_returns_parameters_get: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Parameters"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    set_parameter_api_v1_returns_parameters_post: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetParameter"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Parameters"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_api_v1_returns__case_id__get: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnCase"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    paper_api_v1_returns__case_id__documents__name__pdf_get: {
        parameters: {
            query?: {
                language?: "zh" | "en";
            };
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                case_id: string;
                name: "receipt" | "appraisal" | "exchange_note" | "refund_note";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description document-not-ready */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    return_phone_verdict_api_v1_returns__case_id__phone_verdict_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PhoneVerdict"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnCase"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description return-step-not-possible, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    return_to_point_api_v1_returns__case_id__to_point_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ToPoint"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnCase"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description return-step-not-possible, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    return_point_report_api_v1_returns__case_id__point_report_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Report"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnCase"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description return-step-not-possible, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    return_send_in_api_v1_returns__case_id__send_in_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnCase"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description return-step-not-possible, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    return_receive_api_v1_returns__case_id__receive_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceiveParcel"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnCase"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description return-step-not-possible, guards-not-met, conflict, parameter-unset */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    return_check_api_v1_returns__case_id__check_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Check"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnCase"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description return-step-not-possible, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    return_appraise_api_v1_returns__case_id__appraise_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Appraise"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnCase"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description return-step-not-possible, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    return_choose_api_v1_returns__case_id__choose_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Choose"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnCase"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description return-step-not-possible, guards-not-met, conflict, remedy-not-allowed, no-exchange-unit */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    return_refuse_api_v1_returns__case_id__refuse_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Told-Input"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnCase"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description return-step-not-possible, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    return_propose_override_api_v1_returns__case_id__propose_override_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeOverride"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnCase"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description return-step-not-possible, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    return_approve_override_api_v1_returns__case_id__approve_override_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveOverride"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnCase"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, second-person-needed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description return-step-not-possible, guards-not-met, conflict, no-exchange-unit */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    return_ship_new_api_v1_returns__case_id__ship_new_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Ship"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnCase"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description return-step-not-possible, guards-not-met, conflict, no-exchange-unit */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    return_refund_api_v1_returns__case_id__refund_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Refund"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnCase"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description return-step-not-possible, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    return_repair_api_v1_returns__case_id__repair_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenRepair"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnCase"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description return-step-not-possible, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    return_repaired_api_v1_returns__case_id__repaired_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenRepair"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnCase"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description return-step-not-possible, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    return_send_back_api_v1_returns__case_id__send_back_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendBack"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnCase"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description return-step-not-possible, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    return_close_api_v1_returns__case_id__close_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseCase"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnCase"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description return-step-not-possible, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    return_withdraw_api_v1_returns__case_id__withdraw_post: {
        parameters: {
            query?: never;
            header?: {
                "if-match"?: string | null;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawCase"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnCase"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description return-step-not-possible, guards-not-met, conflict */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description precondition-failed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_api_v1_liability_tickets__ticket_id__get: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Liability"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, not-in-crew */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    record_facts_api_v1_liability_tickets__ticket_id__facts_post: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordFacts"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Liability"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, not-in-crew */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sign_api_v1_liability_tickets__ticket_id__signature_post: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignFacts"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Liability"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, not-in-crew */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description liability-facts-missing, liability-facts-changed, liability-signed-already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    result_api_v1_liability_tickets__ticket_id__result_get: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiabilityResult"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, not-in-crew */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description liability-facts-missing */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    shown_api_v1_staff_cards_get: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownCards"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    people_api_v1_staff_cards_people_get: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardPeople"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    set_photo_api_v1_staff_cards_people__user_id__put: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPhoto"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    show_api_v1_staff_cards_tickets__ticket_id__post: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                ticket_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffCard"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description staff-suspended, photo-missing */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    verify_api_v1_staff_cards__address__get: {
        parameters: {
            query?: never;
            header?: {
                accept?: string;
            };
            path: {
                address: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    models_api_v1_stock_models_get: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Models"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    availability_api_v1_stock_availability_get: {
        parameters: {
            query: {
                model: string;
            };
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Availability"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    units_api_v1_stock_units_get: {
        parameters: {
            query?: {
                q?: string | null;
                status?: ("in_stock" | "reserved" | "issued" | "withdrawn") | null;
                limit?: number;
                cursor?: string | null;
            };
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitPage"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    receive_api_v1_stock_units_post: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceiveUnits"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Units"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description serial-known */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdraw_api_v1_stock_units__unit_id__withdraw_post: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path: {
                unit_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawUnit"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unit"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unit-taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    open_notes_api_v1_work_notes_get: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenNotes"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    shut_offs_api_v1_work_shut_offs_get: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenShutOffs"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    stored_waste_api_v1_work_waste_get: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredWastes"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    push_mutations_api_v1_sync_push_post: {
        parameters: {
            query?: never;
            header?: {
                /** @description the protocol version of the phone's app; 1 when left out */
                "x-fieldlock-protocol"?: number;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Push"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pushed"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description device-unknown, device-revoked */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description client-too-old */
            426: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pull_changes_api_v1_sync_pull_get: {
        parameters: {
            query?: {
                cursor?: string | null;
            };
            header?: {
                /** @description the protocol version of the phone's app; 1 when left out */
                "x-fieldlock-protocol"?: number;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pulled"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, device-revoked */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description client-too-old */
            426: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    import_mutations_api_v1_sync_import_post: {
        parameters: {
            query?: never;
            header?: {
                /** @description the protocol version of the phone's app; 1 when left out */
                "x-fieldlock-protocol"?: number;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Import"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pushed"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden, relay-refused */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    receipt_api_v1_sync_receipt_post: {
        parameters: {
            query?: never;
            header?: {
                /** @description the protocol version of the phone's app; 1 when left out */
                "x-fieldlock-protocol"?: number;
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskReceipt"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description device-unknown, device-revoked */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description client-too-old */
            426: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    events_api_v1_events_get: {
        parameters: {
            query?: never;
            header?: {
                authorization?: string | null;
                "x-api-key"?: string | null;
                /** @description the registered phone that calls; a revoked one is told so on any call */
                "x-fieldlock-device"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description not-signed-in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    healthz_healthz_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: string;
                    };
                };
            };
        };
    };
    readyz_readyz_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: string;
                    };
                };
            };
            /** @description unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    metrics_metrics_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
        };
    };
    jwks__well_known_jwks_json_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
        };
    };
}
