/** First names that are common in California and are not also words, places or tests. */
export const FIRST_NAMES: ReadonlySet<string> = new Set(
  `Aaron Adriana Alejandro Alexander Alice Alicia Alfredo Alberto Amanda Amy Ana Andrea Andrew Angela Angelica Ann Anna Anthony Antonio
  Arturo Barbara Beatriz Benjamin Betty Brandon Brenda Brian Carlos Carmen Carol Catherine Cesar Christina Christine Christopher Claudia
  Cynthia Daniel David Deborah Debra Dennis Diana Diane Donald Donna Dorothy Eduardo Edward Elizabeth Emily Emma Enrique Eric Erica
  Ernesto Esther Eugene Evelyn Fernando Francisco Frank Gabriel Gary Gerardo Gloria Gregory Guadalupe Guillermo Gustavo Hector
  Heather Helen Henry Hugo Isabel Jacqueline James Jane Janet Jason Javier Jeffrey Jennifer Jerry Jesus Jessica Jim Joan Joe John
  Jonathan Jorge Jose Joseph Joshua Juan Juana Juanita Judith Julia Julie Julio Karen Katherine Kathleen Kathryn Kelly Kenneth Kevin
  Kimberly Larry Laura Lawrence Leticia Linda Lisa Lorena Louis Lucia Luis Luz Manuel Marco Margaret Margarita Maria Marie Marilyn
  Mario Martha Martin Mary Matthew Megan Melissa Michael Michelle Miguel Monica Nancy Natalie Nicholas Nicole Norma Olga Oscar Pablo
  Pamela Patricia Patrick Paul Pedro Peter Phillip Rachel Rafael Ramon Raul Raymond Rebecca Ricardo Richard Robert Roberto Rodolfo
  Ronald Rosa Rosario Ruben Ruth Ryan Salvador Samantha Samuel Sandra Sara Sarah Scott Sean Sergio Sharon Silvia Sofia Sonia Stephanie
  Stephen Steven Susan Teresa Theresa Thomas Timothy Veronica Vicente Victor Vincent Walter William Yolanda Zachary`.split(
    /\s+/,
  ),
);
