package org.openiro.link;

import java.util.Map;

/** What the links of one purpose lead to. Both run in the scope of the link, in which no table shows anything. */
public interface LinkedPages {

    LinkPurpose purpose();

    /** @param language that was asked for, as in BCP 47; null where none was */
    LinkPage show(String language);

    /** @param fields as they were filled in, without what cannot be seen; nothing else about them has been checked */
    LinkPage submit(String language, Map<String, String> fields);
}
