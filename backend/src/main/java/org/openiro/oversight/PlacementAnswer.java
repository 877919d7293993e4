package org.openiro.oversight;

/** @param words null when there is no more to say */
record PlacementAnswer(PlacementQuestion question, PlacementFinding finding, String words) {}
