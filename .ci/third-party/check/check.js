// k6 asks WireMock; a check that fails ends with an exit code other than 0.
import http from 'k6/http';
import { check } from 'k6';

export const options = { iterations: 5, thresholds: { checks: ['rate==1'] } };

export default function () {
  check(http.get('http://wiremock:8080/hello'), { hello: (answer) => answer.body === 'hello' });
}
