package org.openiro.review.preparation;

/** Whether somebody who does not come to a review was asked. */
enum OthersViewStatus {
    CONSULTED,
    DECLINED,
    NOT_APPROPRIATE
}
