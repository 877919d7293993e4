package org.openiro.oversight.concern;

import static org.openiro.oversight.concern.ConcernForm.Field.CONCERN;
import static org.openiro.oversight.concern.ConcernForm.Field.EMAIL;
import static org.openiro.oversight.concern.ConcernForm.Field.NAME;
import static org.openiro.oversight.concern.ConcernForm.Field.PHONE;
import static org.openiro.oversight.concern.ConcernForm.Field.RELATION;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.hibernate.Session;
import org.openiro.link.LinkPage;
import org.openiro.link.LinkPages;
import org.openiro.link.LinkPurpose;
import org.openiro.link.LinkTexts;
import org.openiro.link.LinkedPages;

/**
 * The page to raise a concern by. It knows what the database tells whoever holds the link: the authority, whom the link
 * was given to, and the child's first name.
 */
@ApplicationScoped
class ConcernPages implements LinkedPages {

    static final String TEXTS = "org.openiro.oversight.concern.concern";

    private final Session entities;
    private final LinkPages pages;

    ConcernPages(Session entities, LinkPages pages) {
        this.entities = entities;
        this.pages = pages;
    }

    @Override
    public LinkPurpose purpose() {
        return LinkPurpose.CONCERN;
    }

    @Override
    public LinkPage show(String language) {
        Invited invited = invited();
        LinkTexts texts = LinkTexts.of(TEXTS, language, invited.language());
        return form(200, invited, texts, new ConcernForm(texts, invited.name(), invited.relation()));
    }

    @Override
    public LinkPage submit(String language, Map<String, String> fields) {
        Invited invited = invited();
        LinkTexts texts = LinkTexts.of(TEXTS, language, invited.language());
        ConcernForm form = new ConcernForm(texts, fields);
        if (form.isWrong()) {
            return form(422, invited, texts, form);
        }
        boolean first = entities.createNativeQuery(
                        "select scope.raise_concern(:words, :name, :relation, cast(:email as text), cast(:phone as text),"
                                + " :language)",
                        Boolean.class)
                .setParameter("words", form.get(CONCERN))
                .setParameter("name", form.get(NAME))
                .setParameter("relation", form.get(RELATION))
                .setParameter("email", form.get(EMAIL))
                .setParameter("phone", form.get(PHONE))
                .setParameter("language", texts.language())
                .getSingleResult();
        return first ? pages.message(200, texts, "thanks") : pages.message(410, texts, "already");
    }

    private Invited invited() {
        Object[] row = entities.createNativeQuery(
                        "select name, relation, language, authority_name, first_name from scope.linked_concern()",
                        Object[].class)
                .addScalar("name", String.class)
                .addScalar("relation", String.class)
                .addScalar("language", String.class)
                .addScalar("authority_name", String.class)
                .addScalar("first_name", String.class)
                .getSingleResult();
        return new Invited((String) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4]);
    }

    private LinkPage form(int status, Invited invited, LinkTexts texts, ConcernForm form) {
        String heading = texts.get("title");
        return pages.render(
                status,
                "link/form",
                texts,
                Map.of(
                        "title",
                        form.isWrong() ? texts.get("error.prefix", heading) : heading,
                        "heading",
                        heading,
                        "intro",
                        invited.firstName() == null
                                ? texts.get("intro.unnamed")
                                : texts.get("intro", invited.firstName()),
                        "authority",
                        invited.authority(),
                        "fields",
                        form.fields(),
                        "firstField",
                        CONCERN.name(),
                        "wrong",
                        form.isWrong(),
                        "unanswered",
                        false,
                        "nothing",
                        ""));
    }

    /** What the database tells whoever holds the link. */
    private record Invited(String name, String relation, String language, String authority, String firstName) {}
}
