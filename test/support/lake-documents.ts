/** A small corpus about an invented lake: a symbol, pages, an annex, numbered paragraphs, two languages. */

const ENGLISH = `LAKE/DOC/7
12 March 2001

Report of the Lake Commission on the protection of herons

1. The Lake Commission met in the town of Orvale on 3 March 2001. The meeting elected
Ms. Tamsin Quill as its chair for a term of two years.

2. The Commission decided that the heron sanctuary shall be closed to motor boats
LAKE/DOC/7
page 2

from April to September of every year. Rowing boats may pass at a distance of fifty metres.

3. The budget of the sanctuary for 2002 amounts to 48,500 florins:

(a) Of this sum 12,000 florins pay for two wardens;

(b) Of this sum 9,500 florins pay for the repair of the northern dyke.

LAKE/DOC/7
page 3

Annex I

Rules for visitors of the sanctuary

1. Visitors shall leave dogs at the gate. Photographs are permitted without a flash.

2. The gate closes one hour before sunset.
`;

const CHINESE = `# 湖泊委员会关于水獭的决定

1. 湖泊委员会于二〇〇二年五月决定在东岸重新放养水獭，每年放养十二只。

2. 放养水獭的费用由三个沿岸城镇平均分担。

3. 渔民如有损失，可以向委员会申请补偿，申请须在九十天内提出。
`;

const NOTES = `The otter census of 2003 counted forty-one animals on the eastern shore.
`;

/** Content by path; `notes/census.txt` is the shortest. */
export const LAKE_DOCUMENTS = {
  'herons.en.txt': ENGLISH,
  'otters.zh.md': CHINESE,
  'notes/census.txt': NOTES,
};
