package org.openiro.child;

/**
 * Why a child got this social worker: the codes of SW_REASON. The return wants one on every spell, the first and the one
 * that lasts included, so a reason belongs to the spell that it begins.
 */
enum SocialWorkerChangeReason {
    MANAGE,
    FCONTA,
    LEFTRL,
    ORGRST,
    TSPROC,
    ABSENC,
    /** The child asked. */
    CHCHAN,
    PCCHAN,
    SWDIED,
    OTHERS
}
