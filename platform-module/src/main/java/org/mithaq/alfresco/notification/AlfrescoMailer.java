package org.mithaq.alfresco.notification;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.alfresco.service.cmr.action.ActionService;
import org.mithaq.alfresco.transaction.Identity;
import org.mithaq.document.UnitOfWork;
import org.mithaq.notification.Letter;
import org.mithaq.notification.Mailer;

/**
 * Hands letters to the repository's own mail action, at once and in the foreground, so that its failure is seen. The action
 * sends one form of a letter: it gets the HTML.
 */
public final class AlfrescoMailer implements Mailer {

    private final UnitOfWork work;
    private final ActionService actions;
    private final Identity identity;

    public AlfrescoMailer(UnitOfWork work, ActionService actions, Identity identity) {
        this.work = work;
        this.actions = actions;
        this.identity = identity;
    }

    @Override
    public void send(Letter letter) throws MailFailure {
        Map<String, Serializable> parameters = new HashMap<>();
        parameters.put("to", letter.to());
        parameters.put("subject", letter.subject());
        parameters.put("html", letter.html());
        parameters.put("ignore_send_failure", false);
        try {
            work.inTransaction(() -> identity.asSystem(() -> {
                actions.executeAction(actions.createAction("mail", parameters), null, false, false);
                return true;
            }));
        } catch (RuntimeException e) {
            throw new MailFailure(e);
        }
    }
}
